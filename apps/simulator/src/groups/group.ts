import { randomBytes } from 'node:crypto';
import type { Picture } from '../profiles/profile.js';
import type { Addressing } from '../accounts/address.js';

/** What a member is beside being one. */
export type Rank = 'superadmin' | 'admin' | null;

export interface Description {
  readonly id: string;
  readonly text: string;
  /** Number of its author. */
  readonly by: string;
  readonly at: Date;
}

/** A group of numbers. */
export class Group {
  readonly members = new Map<string, Rank>();
  /** Numbers that ask to be let in, in the order in which they did. */
  readonly requests = new Set<string>();
  /** Codes that are for one number alone, which could not be added. */
  readonly personalInvites = new Map<string, string>();
  subjectBy: string;
  subjectAt: Date;
  description: Description | null = null;
  /** Only admins may write. */
  announcement = false;
  /** Only admins may change the subject and the like. */
  locked = false;
  /** All members may add others, or admins alone. */
  allMayAdd = false;
  /** Who comes by the invite link waits for an admin. */
  joinApproval = false;
  /** Seconds after which messages disappear; 0 is never. */
  ephemeralSeconds = 0;
  inviteCode = newInviteCode();
  picture: Picture | null = null;
  readonly createdAt = new Date();

  constructor(
    readonly jid: string,
    readonly addressing: Addressing,
    readonly creator: string,
    public subject: string,
  ) {
    this.subjectBy = creator;
    this.subjectAt = this.createdAt;
    this.members.set(creator, 'superadmin');
  }

  isAdmin(number: string): boolean {
    return Boolean(this.members.get(number));
  }

  mayWrite(number: string): boolean {
    return this.members.has(number) && (!this.announcement || this.isAdmin(number));
  }

  mayChange(number: string): boolean {
    return this.members.has(number) && (!this.locked || this.isAdmin(number));
  }

  mayAdd(number: string): boolean {
    return this.members.has(number) && (this.allMayAdd || this.isAdmin(number));
  }
}

export function newInviteCode(): string {
  return randomBytes(16).toString('base64url').replaceAll(/[-_]/g, 'x');
}
