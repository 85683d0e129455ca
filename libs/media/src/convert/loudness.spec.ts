import { expect, it } from 'vitest';
import { Loudness, LOUDNESS_RATE } from './loudness.js';

/** Samples of one loudness. */
const tone = (seconds: number, height: number): Buffer => {
  const bytes = Buffer.alloc(seconds * LOUDNESS_RATE * 2);
  for (let at = 0; at < bytes.length; at += 2)
    bytes.writeInt16LE(at % 4 === 0 ? height : -height, at);
  return bytes;
};

it('draws 64 bars, the loudest 100, however the samples are cut', () => {
  const samples = Buffer.concat([tone(2, 1_000), tone(2, 4_000)]);
  for (const step of [1_001, 65_536, samples.length]) {
    const loudness = new Loudness();
    for (let at = 0; at < samples.length; at += step)
      loudness.hear(samples.subarray(at, at + step));
    const wave = [...loudness.wave()];
    expect(wave).toHaveLength(64);
    expect(wave.slice(0, 31)).toEqual(Array(31).fill(25));
    expect(wave.slice(33)).toEqual(Array(31).fill(100));
    expect(loudness.seconds).toBe(4);
  }
});

it('is flat for silence, and for nothing', () => {
  const silence = new Loudness();
  silence.hear(tone(1, 0));
  expect([...silence.wave()]).toEqual(Array(64).fill(0));
  expect([...new Loudness().wave()]).toEqual(Array(64).fill(0));
});
