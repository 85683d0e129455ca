import { expect, it } from 'vitest';
import { SignalSide } from './testing/signal-side.js';

/** Both wrote first: each answers in the session that the other began, and keeps two. */
async function crossed(): Promise<readonly [SignalSide, SignalSide]> {
  const one = new SignalSide('trial-other');
  const other = new SignalSide('trial-one');
  await one.begin(other);
  await other.begin(one);
  const [toOther, toOne] = [await one.write('one first'), await other.write('other first')];
  expect(await other.read(toOther)).toBe('one first');
  expect(await one.read(toOne)).toBe('other first');
  return [one, other];
}

it('a text that is tried on the wrong session leaves that session as it was', async () => {
  const [one, other] = await crossed();
  for (let turn = 0; turn < 6; turn += 1) {
    // Two each way cross: they come when the session that was used last is the other one.
    const toOther = [await one.write(`a${turn}`), await one.write(`b${turn}`)];
    const toOne = [await other.write(`c${turn}`), await other.write(`d${turn}`)];
    for (const text of toOther.toReversed()) await other.read(text);
    for (const text of toOne.toReversed()) await one.read(text);
  }
  expect(await other.read(await one.write('last'))).toBe('last');
  expect(await one.read(await other.write('last'))).toBe('last');
});
