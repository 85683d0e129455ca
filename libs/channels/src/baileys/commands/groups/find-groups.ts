import type { WASocket } from '@switchboard/baileys';
import type { GroupMetadata } from '../../../channel-group.js';
import { CommandFailedError } from '../../../channel.errors.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import { toGroupMetadata } from '../../mapping/group.mapper.js';

export async function findGroup(
  socket: Pick<WASocket, 'groupMetadata'>,
  { group }: CommandOf<'find-group'>,
): Promise<GroupMetadata> {
  return toGroupMetadata(await socket.groupMetadata(group));
}

/** All that the owner is in, in one query. */
export async function findGroups(
  socket: Pick<WASocket, 'groupFetchAllParticipating'>,
): Promise<readonly GroupMetadata[]> {
  return Object.values(await socket.groupFetchAllParticipating()).map(toGroupMetadata);
}

export async function findInvitedGroup(
  socket: Pick<WASocket, 'groupGetInviteInfo'>,
  { code }: CommandOf<'find-invited-group'>,
): Promise<GroupMetadata> {
  return toGroupMetadata(await socket.groupGetInviteInfo(code));
}

export async function findInviteCode(
  socket: Pick<WASocket, 'groupInviteCode'>,
  { group }: CommandOf<'find-invite-code'>,
): Promise<{ code: string }> {
  return { code: given(await socket.groupInviteCode(group), 'code') };
}

export async function revokeInviteCode(
  socket: Pick<WASocket, 'groupRevokeInvite'>,
  { group }: CommandOf<'revoke-invite-code'>,
): Promise<{ code: string }> {
  return { code: given(await socket.groupRevokeInvite(group), 'code') };
}

export async function acceptInvite(
  socket: Pick<WASocket, 'groupAcceptInvite'>,
  { code }: CommandOf<'accept-invite'>,
): Promise<{ group: string }> {
  return { group: given(await socket.groupAcceptInvite(code), 'group') };
}

function given(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new CommandFailedError(`it named no ${what}.`);
  return value;
}
