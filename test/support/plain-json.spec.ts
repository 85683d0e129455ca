import { expect, it } from 'vitest';
import { unplainPlaces } from './plain-json.js';

it.each<[unknown, string[]]>([
  [{ a: [{ b: 1, c: 'AQI=' }], d: null, e: {} }, []],
  [{ at: { low: 1, high: 0, unsigned: false } }, ['$.at']],
  [[{ key: { 0: 17, 1: 201 } }], ['$.0.key']],
  [{ key: JSON.parse(JSON.stringify(Buffer.from('a'))) }, ['$.key']],
])('%j is not plain at %j', (value, places) => {
  expect(unplainPlaces(value)).toEqual(places);
});
