import { describe, expect, it } from 'vitest';
import {
  liveSecrets,
  MAX_LIVE_SECRETS,
  type OldSecret,
  secretsAfterRotation,
} from './webhook-secrets.js';

const START = Date.parse('2025-10-20T12:00:00.000Z');
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START + hours * HOUR);

describe('the rotation of a secret', () => {
  it('lets the old one sign until the overlap is over', () => {
    const old = secretsAfterRotation('first', [], 24 * 3_600, at(0));
    expect(liveSecrets(old, at(23.9)).map(({ secret }) => secret)).toEqual(['first']);
    expect(liveSecrets(old, at(24))).toEqual([]);
  });

  it('ends the old one at once without an overlap, and leaves those before it their time', () => {
    const before = secretsAfterRotation('first', [], 24 * 3_600, at(0));
    const old = secretsAfterRotation('leaked', before, 0, at(1));
    expect(old.map(({ secret }) => secret)).toEqual(['first']);
  });

  it('keeps five at most, the newest', () => {
    let old: OldSecret[] = [];
    for (let count = 0; count < 20; count += 1) {
      old = secretsAfterRotation(`secret ${count}`, old, 7 * 86_400, at(count));
    }
    expect(old).toHaveLength(MAX_LIVE_SECRETS - 1);
    expect(old[0]?.secret).toBe('secret 19');
  });
});
