import { describe, expect, it } from 'vitest';
import { CrashPenalties } from './crash-penalties.js';

const ALMOST_ONE = 0.999;

const crash = (ranMs: number, isOfStore = false) => ({ ranMs, isOfStore });

describe('CrashPenalties', () => {
  it('leaves a connection alone for longer with each failure in a row', () => {
    const penalties = new CrashPenalties();
    penalties.add('acme', crash(0), 0, ALMOST_ONE);
    expect(penalties.serving(998)).toEqual(['acme']);
    expect(penalties.serving(1_000)).toEqual([]);
    penalties.add('acme', crash(0), 1_000, ALMOST_ONE);
    expect(penalties.serving(2_997)).toEqual(['acme']);
    expect(penalties.serving(3_000)).toEqual([]);
  });

  it('begins anew after the connection was run for a while', () => {
    const penalties = new CrashPenalties();
    for (let failure = 0; failure < 8; failure += 1) penalties.add('acme', crash(0), 0, ALMOST_ONE);
    penalties.add('acme', crash(10_000), 0, ALMOST_ONE);
    expect(penalties.serving(1_000)).toEqual([]);
  });

  it('does not make a connection wait for a store that is away again and again', () => {
    const penalties = new CrashPenalties();
    for (let outage = 0; outage < 10; outage += 1) {
      penalties.add('acme', crash(3_000, true), 0, ALMOST_ONE);
    }
    expect(penalties.serving(1_000)).toEqual([]);
  });

  it('asks a store that stays away less and less often, and is back soon after it', () => {
    const penalties = new CrashPenalties();
    penalties.add('acme', crash(0, true), 0, ALMOST_ONE);
    penalties.add('acme', crash(0, true), 0, ALMOST_ONE);
    expect(penalties.serving(1_997)).toEqual(['acme']);
    for (let tries = 0; tries < 10; tries += 1) {
      penalties.add('acme', crash(0, true), 0, ALMOST_ONE);
    }
    expect(penalties.serving(15_983)).toEqual(['acme']);
    expect(penalties.serving(16_000)).toEqual([]);
  });

  it('forgets', () => {
    const penalties = new CrashPenalties();
    penalties.add('acme', crash(0), 0, ALMOST_ONE);
    penalties.forget('acme');
    expect(penalties.serving(0)).toEqual([]);
  });
});
