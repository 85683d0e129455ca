import type { WASocket } from '@switchboard/baileys';
import type { CommandHandlers } from '../../../commands/channel-commands.js';
import type { GroupCommands } from '../../../commands/group-commands.js';
import {
  changeMembers,
  createGroup,
  leaveGroup,
  setGroupDescription,
  setGroupEphemeral,
  setGroupSetting,
  setGroupSubject,
} from './change-groups.js';
import {
  acceptInvite,
  findGroup,
  findGroups,
  findInviteCode,
  findInvitedGroup,
  revokeInviteCode,
} from './find-groups.js';

export const GROUP_HANDLERS: CommandHandlers<WASocket, keyof GroupCommands> = {
  'create-group': createGroup,
  'find-group': findGroup,
  'find-groups': findGroups,
  'set-group-subject': setGroupSubject,
  'set-group-description': setGroupDescription,
  'find-invite-code': findInviteCode,
  'revoke-invite-code': revokeInviteCode,
  'find-invited-group': findInvitedGroup,
  'accept-invite': acceptInvite,
  'change-members': changeMembers,
  'set-group-setting': setGroupSetting,
  'set-group-ephemeral': setGroupEphemeral,
  'leave-group': leaveGroup,
};
