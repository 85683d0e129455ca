import { randomUUID } from 'node:crypto';
import type { BinaryNode } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, jidOf } from '../accounts/address.js';
import type { Journal } from '../journal.js';
import { node, timestamp } from '../stanzas/stanzas.js';
import { type Group, newInviteCode } from './group.js';
import {
  descriptionNode,
  ephemeralNode,
  groupNode,
  joinApprovalNode,
  memberAddModeNode,
  memberNode,
} from './group-nodes.js';
import type { Groups } from './groups.js';

/** Settings that are on or off. */
export type GroupSwitch = 'announcement' | 'locked' | 'allMayAdd' | 'joinApproval';

/** What became of one number when members were changed: 200, or why not. */
export interface MemberResult {
  readonly number: string;
  readonly status: number;
  /** Comes with 403: an invite that is for this number alone. */
  readonly inviteCode?: string;
}

export type MemberChange = 'add' | 'remove' | 'promote' | 'demote';

export const STATUS = {
  ok: 200,
  forbidden: 403,
  notFound: 404,
  notAllowed: 405,
  notAcceptable: 406,
  conflict: 409,
} as const;

/**
 * Changes groups and tells the linked clients of all members. Rights are the caller's business: what an admin of the
 * control interface orders happens.
 */
export class GroupService {
  constructor(
    private readonly accounts: Accounts,
    private readonly groups: Groups,
    private readonly journal: Journal,
  ) {}

  /** A new group; numbers that cannot be added are in the results. */
  create(
    creator: string,
    subject: string,
    numbers: readonly string[],
    addressing: Addressing,
  ): { readonly group: Group; readonly results: MemberResult[] } {
    const group = this.groups.create(creator, subject, addressing);
    const others = numbers.filter((number) => number !== creator);
    const results = others.map((number) => this.admit(group, number));
    const attributes = { type: 'new', key: randomUUID() };
    this.tell(group, creator, node('create', attributes, [groupNode(group)]));
    return { group, results };
  }

  change(
    group: Group,
    actor: string,
    change: MemberChange,
    numbers: readonly string[],
  ): MemberResult[] {
    const before = [...group.members.keys()];
    const nodes = new Map(numbers.map((number) => [number, memberNode(group, number)]));
    const results = numbers.map((number) => this.changeOne(group, change, number));
    const changed = results.filter(({ status }) => status === STATUS.ok);
    if (changed.length === 0) return results;
    const children = changed.flatMap(({ number }) =>
      change === 'remove' ? (nodes.get(number) ?? []) : memberNode(group, number),
    );
    if (change === 'remove') this.renewKeys(group, before);
    this.tell(group, actor, node(change, {}, children), before);
    if (change === 'add') this.welcome(group, actor, changed);
    return results;
  }

  setSubject(group: Group, actor: string, subject: string): void {
    group.subject = subject;
    group.subjectBy = actor;
    group.subjectAt = new Date();
    const by = jidOf(actor, group.addressing);
    this.tell(group, actor, node('subject', { subject, s_t: timestamp(), s_o: by }));
  }

  /** @param text empty: the description is taken away */
  setDescription(group: Group, actor: string, text: string, id: string = randomUUID()): void {
    group.description = text === '' ? null : { id, text, by: actor, at: new Date() };
    this.tell(group, actor, descriptionNode(group, group.description));
  }

  setSwitch(group: Group, actor: string, name: GroupSwitch, on: boolean): void {
    group[name] = on;
    this.tell(group, actor, switchNode(group, name));
  }

  setEphemeral(group: Group, actor: string, seconds: number): void {
    group.ephemeralSeconds = seconds;
    this.tell(group, actor, ephemeralNode(group));
  }

  /** Makes the invite link that was there invalid. @returns the code of the new one */
  revokeInvite(group: Group, actor: string): string {
    group.inviteCode = newInviteCode();
    this.tell(group, actor, node('invite', { code: group.inviteCode }));
    return group.inviteCode;
  }

  /** Joins by invite link. @returns whether it is a member now, or waits for an admin */
  join(group: Group, number: string): 'joined' | 'waits' {
    if (group.joinApproval && !group.members.has(number)) {
      group.requests.add(number);
      const request = node('created_membership_requests', { request_method: 'invite_link' });
      this.tell(group, number, request, adminsOf(group));
      return 'waits';
    }
    if (!group.members.has(number)) this.change(group, number, 'add', [number]);
    return 'joined';
  }

  /** Takes a member in that holds an invite of its own. */
  accept(group: Group, code: string, number: string): boolean {
    if (group.personalInvites.get(code) !== number) return false;
    group.personalInvites.delete(code);
    group.members.set(number, null);
    this.tell(group, number, node('add', {}, [memberNode(group, number)]));
    this.welcome(group, number, [{ number, status: STATUS.ok }]);
    return true;
  }

  /** Answers those who wait to be let in. */
  decide(group: Group, actor: string, letIn: boolean, numbers: readonly string[]): MemberResult[] {
    return numbers.map((number) => {
      if (!group.requests.delete(number)) return { number, status: STATUS.notFound };
      if (letIn) return this.change(group, actor, 'add', [number])[0] ?? { number, status: 404 };
      const refused = node('revoked_membership_requests', {}, [memberNode(group, number)]);
      this.tell(group, actor, refused, adminsOf(group));
      return { number, status: STATUS.ok };
    });
  }

  leave(group: Group, number: string): void {
    this.change(group, number, 'remove', [number]);
  }

  private changeOne(group: Group, change: MemberChange, number: string): MemberResult {
    if (change === 'add') return this.admit(group, number);
    if (!group.members.has(number)) return { number, status: STATUS.notFound };
    if (change === 'remove') group.members.delete(number);
    else if (group.members.get(number) === 'superadmin') {
      return { number, status: STATUS.notAcceptable };
    } else group.members.set(number, change === 'promote' ? 'admin' : null);
    return { number, status: STATUS.ok };
  }

  private admit(group: Group, number: string): MemberResult {
    if (!this.accounts.isOnWhatsApp(number)) return { number, status: STATUS.notFound };
    if (group.members.has(number)) return { number, status: STATUS.conflict };
    const { addableToGroups, profile } = this.accounts.get(number);
    if (!addableToGroups || profile.privacy.get('groupadd') === 'none') {
      const inviteCode = newInviteCode();
      group.personalInvites.set(inviteCode, number);
      return { number, status: STATUS.forbidden, inviteCode };
    }
    group.members.set(number, null);
    group.requests.delete(number);
    return { number, status: STATUS.ok };
  }

  /** Whoever left must not be able to read on. */
  private renewKeys(group: Group, members: readonly string[]): void {
    for (const number of members) this.accounts.get(number).phone.senderKeys.renew(group.jid);
  }

  /** Those who were added learn what the group is. */
  private welcome(group: Group, actor: string, added: readonly MemberResult[]): void {
    const numbers = added.map(({ number }) => number);
    this.tell(group, actor, node('create', { type: 'add' }, [groupNode(group)]), numbers);
  }

  /** Tells the linked clients of `numbers` (the members, when left out) what `actor` did. */
  private tell(
    group: Group,
    actor: string,
    change: BinaryNode,
    numbers: Iterable<string> = group.members.keys(),
  ): void {
    const { addressing, jid } = group;
    const other = addressing === 'lid' ? 'pn' : 'lid';
    for (const number of numbers) {
      for (const device of this.accounts.get(number).devices.values()) {
        const attributes = {
          id: randomUUID(),
          from: jid,
          type: 'w:gp2',
          participant: jidOf(actor, addressing),
          [`participant_${other}`]: jidOf(actor, other),
          addressing_mode: addressing,
          notify: this.accounts.get(actor).name,
          t: timestamp(),
        };
        device.queue.push(node('notification', attributes, [change]));
      }
    }
    this.journal.changed();
  }
}

function adminsOf(group: Group): string[] {
  return [...group.members.keys()].filter((number) => group.isAdmin(number));
}

function switchNode(group: Group, name: GroupSwitch): BinaryNode {
  switch (name) {
    case 'announcement':
      return node(group.announcement ? 'announcement' : 'not_announcement');
    case 'locked':
      return node(group.locked ? 'locked' : 'unlocked');
    case 'allMayAdd':
      return memberAddModeNode(group);
    case 'joinApproval':
      return joinApprovalNode(group);
  }
}
