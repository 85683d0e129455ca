import { ReachoutTimelockEnforcementType } from '@switchboard/baileys';
import { expect, it } from 'vitest';
import { toRestriction } from './restriction.mapper.js';

const endsAt = new Date('2026-01-21T15:00:00Z');
const { BIZ_QUALITY, DEFAULT } = ReachoutTimelockEnforcementType;

it.each([
  [
    { isActive: true, enforcementType: BIZ_QUALITY, timeEnforcementEnds: endsAt },
    { type: 'BIZ_QUALITY', endsAt },
  ],
  [{ isActive: true }, { type: 'DEFAULT', endsAt: null }],
  [{ isActive: false, enforcementType: DEFAULT }, null],
  [{}, null],
])('%j', (state, restriction) => {
  expect(toRestriction(state)).toEqual(restriction);
});
