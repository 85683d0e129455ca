import type { Addressing } from '../accounts/address.js';
import { STATUS_CHAT } from '../accounts/chat.js';
import { NotAllowedError, NotFoundError } from '../simulator.errors.js';
import { Group } from './group.js';

/** Group ids count up from here, as ids of current groups look like. */
const FIRST_ID = 120_363_000_000_000_001n;

/** All groups. */
export class Groups {
  private readonly byJid = new Map<string, Group>();
  private nextId = FIRST_ID;

  create(creator: string, subject: string, addressing: Addressing): Group {
    const group = new Group(`${this.nextId++}@g.us`, addressing, creator, subject);
    this.byJid.set(group.jid, group);
    return group;
  }

  find(jid: string): Group | null {
    return this.byJid.get(jid) ?? null;
  }

  /** @throws NotFoundError */
  get(jid: string): Group {
    const group = this.find(jid);
    if (!group) throw new NotFoundError('group.not_found', `There is no group ${jid}.`);
    return group;
  }

  /** The group that an invite code leads to, or null. */
  findByInvite(code: string): Group | null {
    return [...this.byJid.values()].find(({ inviteCode }) => inviteCode === code) ?? null;
  }

  /** The groups that a number is in. */
  of(number: string): Group[] {
    return [...this.byJid.values()].filter(({ members }) => members.has(number));
  }

  /**
   * The numbers that get what `from` writes to a group, or to the statuses.
   * @throws NotFoundError, {@link NotAllowedError}
   */
  audienceOf(chat: string, from: string, audience: readonly string[]): readonly string[] {
    if (chat === STATUS_CHAT) return audience;
    const group = this.get(chat);
    if (!group.mayWrite(from)) {
      throw new NotAllowedError(`${from} may not write in ${chat}: add it, or make it an admin.`);
    }
    return [...group.members.keys()];
  }
}
