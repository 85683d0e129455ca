import type { ReachoutTimelockState } from '@switchboard/baileys';
import type { AccountRestriction } from '../../channel-history.js';

/** What the account may not do, as the library tells it; null when there is nothing of the kind. */
export function toRestriction({
  isActive,
  enforcementType,
  timeEnforcementEnds,
}: ReachoutTimelockState): AccountRestriction | null {
  if (isActive !== true) return null;
  return { type: enforcementType ?? 'DEFAULT', endsAt: timeEnforcementEnds ?? null };
}
