/** True for `npm run bench -- --quick`: a minute or two, good enough to see what became worse. */
const IS_QUICK = process.env['BENCH_QUICK'] === '1';

/** A size of the bench: the first for a whole run, the second for a quick one. */
export function size(whole: number, quick: number): number {
  return IS_QUICK ? quick : whole;
}
