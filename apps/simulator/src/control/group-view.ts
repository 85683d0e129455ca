import type { Addressing } from '../accounts/address.js';
import type { Group, Rank } from '../groups/group.js';

/** A group as the control interface shows it. */
export interface GroupView {
  readonly jid: string;
  readonly addressing: Addressing;
  readonly subject: string;
  readonly description: string | null;
  /** Number of who made it. */
  readonly creator: string;
  readonly members: readonly { readonly number: string; readonly rank: Rank }[];
  /** Numbers that wait to be let in. */
  readonly requests: readonly string[];
  readonly announcement: boolean;
  readonly locked: boolean;
  readonly allMayAdd: boolean;
  readonly joinApproval: boolean;
  readonly ephemeralSeconds: number;
  readonly inviteCode: string;
}

export function viewGroup(group: Group): GroupView {
  const { jid, addressing, subject, creator, announcement, locked, allMayAdd } = group;
  return {
    jid,
    addressing,
    subject,
    description: group.description?.text ?? null,
    creator,
    members: [...group.members].map(([number, rank]) => ({ number, rank })),
    requests: [...group.requests],
    announcement,
    locked,
    allMayAdd,
    joinApproval: group.joinApproval,
    ephemeralSeconds: group.ephemeralSeconds,
    inviteCode: group.inviteCode,
  };
}
