/** The time as all records of the simulator hold it: ISO 8601, milliseconds, UTC. Sorts as text. */
export function isoNow(): string {
  return new Date().toISOString();
}
