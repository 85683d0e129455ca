import type { WASocket } from '@switchboard/baileys';
import type { GroupMetadata } from '../../../channel-group.js';
import { CommandFailedError } from '../../../channel.errors.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import type { MemberOutcome } from '../../../commands/group-commands.js';
import { lookUpNumbers } from '../chats/look-up-numbers.js';
import { toGroupMetadata } from '../../mapping/group.mapper.js';
import { jsonObject } from '../../mapping/proto-json.js';

/** Makes a group of those of the members that are on WhatsApp. */
export async function createGroup(
  socket: WASocket,
  command: CommandOf<'create-group'>,
  deadline: AbortSignal,
): Promise<GroupMetadata> {
  const members = await addresses(socket, command.members, deadline);
  if (members.length === 0)
    throw new CommandFailedError('none of the participants is on WhatsApp.');
  const made = await socket.groupCreate(command.subject, members);
  if (command.description !== null) {
    await socket.groupUpdateDescription(made.id, command.description);
  }
  if (command.promote) await socket.groupParticipantsUpdate(made.id, members, 'promote');
  return toGroupMetadata(await socket.groupMetadata(made.id));
}

export async function setGroupSubject(
  socket: Pick<WASocket, 'groupUpdateSubject'>,
  { group, subject }: CommandOf<'set-group-subject'>,
): Promise<null> {
  await socket.groupUpdateSubject(group, subject);
  return null;
}

export async function setGroupDescription(
  socket: Pick<WASocket, 'groupUpdateDescription'>,
  { group, description }: CommandOf<'set-group-description'>,
): Promise<null> {
  await socket.groupUpdateDescription(group, description);
  return null;
}

/** Says of each member what became of it: who is not on WhatsApp does not spoil the rest. */
export async function changeMembers(
  socket: Pick<WASocket, 'groupParticipantsUpdate'>,
  { group, action, members }: CommandOf<'change-members'>,
): Promise<readonly MemberOutcome[]> {
  const outcomes = await socket.groupParticipantsUpdate(group, members.map(toJid), action);
  return outcomes.map(({ status, jid, content }) => ({
    status,
    jid: jid ?? '',
    content: jsonObject(content),
  }));
}

export async function setGroupSetting(
  socket: Pick<WASocket, 'groupSettingUpdate'>,
  { group, setting }: CommandOf<'set-group-setting'>,
): Promise<null> {
  await socket.groupSettingUpdate(group, setting);
  return null;
}

export async function setGroupEphemeral(
  socket: Pick<WASocket, 'groupToggleEphemeral'>,
  { group, seconds }: CommandOf<'set-group-ephemeral'>,
): Promise<null> {
  await socket.groupToggleEphemeral(group, seconds);
  return null;
}

export async function leaveGroup(
  socket: Pick<WASocket, 'groupLeave'>,
  { group }: CommandOf<'leave-group'>,
): Promise<null> {
  await socket.groupLeave(group);
  return null;
}

async function addresses(
  socket: WASocket,
  members: readonly string[],
  deadline: AbortSignal,
): Promise<string[]> {
  const numbers = members.filter((member) => !member.includes('@'));
  const found = await lookUpNumbers(socket, { kind: 'look-up-numbers', numbers }, deadline);
  const known = found.map(({ jid }) => jid).filter((jid) => jid !== null);
  return [...new Set([...members.filter((member) => member.includes('@')), ...known])];
}

const toJid = (member: string): string =>
  member.includes('@') ? member : `${member}@s.whatsapp.net`;
