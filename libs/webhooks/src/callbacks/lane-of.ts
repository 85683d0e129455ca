/** The lane that belongs to a keyed hash: its first bytes as an id. That of an endpoint is random: they never meet. */
export function laneOf(hash: Uint8Array): string {
  const hex = Buffer.from(hash).toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
