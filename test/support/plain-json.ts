/**
 * Places in a JSON value where something is not told as the API tells it: 64-bit integers in halves, and bytes as objects
 * with numbers for keys (or as what `Buffer` makes of itself). Empty when all is well.
 */
export function unplainPlaces(value: unknown, place = '$'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const inside = fields.flatMap(([name, field]) => unplainPlaces(field, `${place}.${name}`));
  return isUnplain(value, fields) ? [place, ...inside] : inside;
}

function isUnplain(value: object, fields: readonly (readonly [string, unknown])[]): boolean {
  if (Array.isArray(value)) return false;
  const names = fields.map(([name]) => name);
  if (names.includes('low') && names.includes('high')) return true;
  if (Reflect.get(value, 'type') === 'Buffer' && names.includes('data')) return true;
  return names.length > 0 && names.every((name) => /^\d+$/.test(name));
}
