/**
 * Sizes of the longest fault tests: the whole of them takes the better part of an hour, so without
 * `FAULT_SIZE=full` each runs at a part that a change can wait for.
 */
export function faultSize(sizes: { readonly usual: number; readonly full: number }): number {
  return process.env['FAULT_SIZE'] === 'full' ? sizes.full : sizes.usual;
}
