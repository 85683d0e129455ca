import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren } from '@switchboard/baileys';
import { jidOf, parseJid } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Group } from '../groups/group.js';
import { groupNode, memberNode } from '../groups/group-nodes.js';
import {
  type GroupService,
  type GroupSwitch,
  type MemberChange,
  type MemberResult,
  STATUS,
} from '../groups/group-service.js';
import type { Groups } from '../groups/groups.js';
import { childNodes, contentBytes, iqError, node, timestamp } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

type Answer = BinaryNode | BinaryNode[];
type GroupHandler = (group: Group, device: LinkedDevice, iq: BinaryNode) => Answer;
type Right = 'member' | 'change' | 'add' | 'admin';

const MAX_SUBJECT_LENGTH = 100;
const INVITE_SECONDS = 3 * 24 * 3600;

/** `w:g2`: a client makes groups, looks at them and changes them, as far as it may. */
export function groupQueries(groups: Groups, service: GroupService): QueryTable {
  /** Answers for one group, if its rules allow it to the asker. */
  const inGroup =
    (right: Right, handler: GroupHandler) =>
    (device: LinkedDevice, iq: BinaryNode): Answer => {
      const group = groups.find(iq.attrs.to ?? '');
      if (!group) return iqError(iq, 404, 'item-not-found');
      if (!isAllowed(group, device.number, right)) return iqError(iq, 403, 'forbidden');
      return handler(group, device, iq);
    };
  const members = (change: MemberChange): GroupHandler => {
    return (group, device, iq) => {
      const numbers = numbersIn(getBinaryNodeChild(iq, change));
      return [resultNode(change, group, service.change(group, device.number, change, numbers))];
    };
  };
  const flip = (name: GroupSwitch, on: boolean) =>
    inGroup('admin', (group, { number }) => {
      service.setSwitch(group, number, name, on);
      return [];
    });

  return {
    'w:g2 get participating': ({ number }) => [
      node('groups', {}, groups.of(number).map(groupNode)),
    ],
    'w:g2 get query': inGroup('member', (group) => [groupNode(group)]),
    'w:g2 set create': ({ number }, iq) => {
      const asked = getBinaryNodeChild(iq, 'create');
      const subject = asked?.attrs.subject ?? '';
      if (subject === '' || subject.length > MAX_SUBJECT_LENGTH) return notAcceptable(iq);
      const { group, results } = service.create(number, subject, numbersIn(asked), 'lid');
      const failed = results.filter(({ status }) => status !== STATUS.ok);
      const made = groupNode(group);
      return [
        { ...made, content: [...childNodes(made), ...failed.map((one) => failedNode(group, one))] },
      ];
    },
    'w:g2 set leave': ({ number }, iq) => {
      const asked = getBinaryNodeChildren(getBinaryNodeChild(iq, 'leave'), 'group');
      for (const { attrs } of asked) {
        const group = groups.find(attrs.id ?? '');
        if (!group?.members.has(number)) return iqError(iq, 404, 'item-not-found');
        service.leave(group, number);
      }
      return [node('leave', {}, [...asked])];
    },
    'w:g2 set subject': inGroup('change', (group, { number }, iq) => {
      const subject = contentBytes(getBinaryNodeChild(iq, 'subject'))?.toString() ?? '';
      if (subject === '' || subject.length > MAX_SUBJECT_LENGTH) return notAcceptable(iq);
      service.setSubject(group, number, subject);
      return [];
    }),
    'w:g2 set description': inGroup('change', (group, { number }, iq) => {
      const asked = getBinaryNodeChild(iq, 'description');
      const { id, prev } = asked?.attrs ?? {};
      if (prev !== group.description?.id) return iqError(iq, 409, 'conflict');
      const text = contentBytes(getBinaryNodeChild(asked, 'body'))?.toString() ?? '';
      service.setDescription(group, number, text, id);
      return [];
    }),
    'w:g2 set add': inGroup('add', members('add')),
    'w:g2 set remove': inGroup('admin', members('remove')),
    'w:g2 set promote': inGroup('admin', members('promote')),
    'w:g2 set demote': inGroup('admin', members('demote')),
    'w:g2 set announcement': flip('announcement', true),
    'w:g2 set not_announcement': flip('announcement', false),
    'w:g2 set locked': flip('locked', true),
    'w:g2 set unlocked': flip('locked', false),
    'w:g2 set member_add_mode': inGroup('admin', (group, { number }, iq) => {
      const mode = contentBytes(getBinaryNodeChild(iq, 'member_add_mode'))?.toString();
      service.setSwitch(group, number, 'allMayAdd', mode === 'all_member_add');
      return [];
    }),
    'w:g2 set membership_approval_mode': inGroup('admin', (group, { number }, iq) => {
      const mode = getBinaryNodeChild(iq, 'membership_approval_mode');
      const on = getBinaryNodeChild(mode, 'group_join')?.attrs.state === 'on';
      service.setSwitch(group, number, 'joinApproval', on);
      return [];
    }),
    'w:g2 set ephemeral': inGroup('change', (group, { number }, iq) => {
      const seconds = Number(getBinaryNodeChild(iq, 'ephemeral')?.attrs.expiration ?? 0);
      service.setEphemeral(group, number, seconds);
      return [];
    }),
    'w:g2 set not_ephemeral': inGroup('change', (group, { number }) => {
      service.setEphemeral(group, number, 0);
      return [];
    }),
    'w:g2 get invite': (device, iq) => {
      const { code } = getBinaryNodeChild(iq, 'invite')?.attrs ?? {};
      if (code === undefined) return inviteCode(device, iq);
      const group = groups.findByInvite(code);
      return group ? [groupNode(group)] : notAcceptable(iq);
    },
    'w:g2 set invite': (device, iq) => {
      const { code } = getBinaryNodeChild(iq, 'invite')?.attrs ?? {};
      if (code === undefined) return newInvite(device, iq);
      const group = groups.findByInvite(code);
      if (!group) return notAcceptable(iq);
      if (group.members.has(device.number)) return iqError(iq, 409, 'conflict');
      const outcome = service.join(group, device.number);
      const tag = outcome === 'joined' ? 'group' : 'membership_approval_request';
      return [node(tag, { jid: group.jid })];
    },
    'w:g2 set accept': (device, iq) => {
      const group = groups.find(iq.attrs.to ?? '');
      const { code = '' } = getBinaryNodeChild(iq, 'accept')?.attrs ?? {};
      if (!group || !service.accept(group, code, device.number)) return notAcceptable(iq);
      return [];
    },
    'w:g2 set revoke': inGroup('admin', (group, _device, iq) => {
      const revoked = numbersIn(getBinaryNodeChild(iq, 'revoke'));
      for (const [code, number] of group.personalInvites) {
        if (revoked.includes(number)) group.personalInvites.delete(code);
      }
      return [];
    }),
    'w:g2 get membership_approval_requests': inGroup('admin', (group) => {
      const requests = [...group.requests].map((number) => {
        const jid = jidOf(number, group.addressing);
        return node('membership_approval_request', { jid, request_time: timestamp() });
      });
      return [node('membership_approval_requests', {}, requests)];
    }),
    'w:g2 set membership_requests_action': inGroup('admin', (group, { number }, iq) => {
      const action = childNodes(getBinaryNodeChild(iq, 'membership_requests_action'))[0];
      const letIn = action?.tag === 'approve';
      const results = service.decide(group, number, letIn, numbersIn(action));
      const answer = resultNode(letIn ? 'approve' : 'reject', group, results);
      return [node('membership_requests_action', {}, [answer])];
    }),
  };

  function inviteCode(device: LinkedDevice, iq: BinaryNode): Answer {
    const ask = inGroup('admin', (group) => [node('invite', { code: group.inviteCode })]);
    return ask(device, iq);
  }

  function newInvite(device: LinkedDevice, iq: BinaryNode): Answer {
    const ask = inGroup('admin', (group, { number }) => {
      return [node('invite', { code: service.revokeInvite(group, number) })];
    });
    return ask(device, iq);
  }
}

function isAllowed(group: Group, number: string, right: Right): boolean {
  switch (right) {
    case 'member':
      return group.members.has(number);
    case 'change':
      return group.mayChange(number);
    case 'add':
      return group.mayAdd(number);
    case 'admin':
      return group.isAdmin(number);
  }
}

function numbersIn(parent: BinaryNode | undefined): string[] {
  const jids = getBinaryNodeChildren(parent, 'participant').map(({ attrs }) => attrs.jid);
  return jids.flatMap((jid) => parseJid(jid)?.number ?? []);
}

function resultNode(tag: string, group: Group, results: readonly MemberResult[]): BinaryNode {
  const children = results.map((result) =>
    result.status === STATUS.ok ? memberNode(group, result.number) : failedNode(group, result),
  );
  return node(tag, {}, children);
}

function failedNode(group: Group, { number, status, inviteCode }: MemberResult): BinaryNode {
  const failed = memberNode(group, number, { error: String(status), type: undefined });
  if (inviteCode === undefined) return failed;
  const expiration = String(Math.floor(Date.now() / 1000) + INVITE_SECONDS);
  return { ...failed, content: [node('add_request', { code: inviteCode, expiration })] };
}

function notAcceptable(iq: BinaryNode): BinaryNode {
  return iqError(iq, STATUS.notAcceptable, 'not-acceptable');
}
