import { describe, expect, it } from 'vitest';
import { SignalSide } from './testing/signal-side.js';

describe('the session of a long conversation', () => {
  /** One text each way for each turn. */
  async function talk(one: SignalSide, other: SignalSide, turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      expect(await other.read(await one.write(`${turn}`))).toBe(`${turn}`);
      expect(await one.read(await other.write(`${turn}`))).toBe(`${turn}`);
    }
  }

  it('does not grow with it, and reads a text that is many turns late, once', async () => {
    const one = new SignalSide('bounded-other');
    const other = new SignalSide('bounded-one');
    await one.begin(other);
    await talk(one, other, 20);
    const early = one.stored?.length ?? 0;
    const late = await one.write('late');
    await talk(one, other, 50);
    expect(await other.read(late)).toBe('late');
    await expect(other.read(late)).rejects.toThrow();
    await talk(one, other, 50);
    expect(one.stored?.length).toBeLessThan(early * 1.1);
    expect(other.stored?.length).toBeLessThan(early * 1.1);
  });

  it('lets go of a text that never came', async () => {
    const one = new SignalSide('lossy-other');
    const other = new SignalSide('lossy-one');
    await one.begin(other);
    const lengths: number[] = [];
    for (let turn = 0; turn < 160; turn += 1) {
      await one.write('lost');
      await talk(one, other, 1);
      lengths.push(other.stored?.length ?? 0);
    }
    expect(lengths[159]).toBeLessThan((lengths[110] ?? 0) * 1.1);
  });
});
