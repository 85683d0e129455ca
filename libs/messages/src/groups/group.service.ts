import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CommandKind, CommandOf, GroupMetadata, MemberOutcome } from '@switchboard/channels';
import { DomainError } from '@switchboard/errors';
import { ProfilePictures } from '@switchboard/media';
import type { DataSource } from 'typeorm';
import { KnownPeopleRepository } from '../contacts/known-people.repository.js';
import { chatAddress } from '../live/chat-address.js';
import { LiveCommands } from '../live/live-commands.js';
import { RefusedByWhatsAppError } from '../live/refusal.js';
import { SendService } from '../send/send.service.js';
import { addressesOf } from './changed-group.js';
import type { GroupInfoDto } from './group.dto.js';
import { toGroupInfo } from './group-info.js';
import { GroupReader } from './group-reader.js';
import { inviteUrl } from './group-request.js';
import type {
  CreateGroupDto,
  NamedMemberDto,
  SendInviteDto,
  UpdateParticipantDto,
} from './group-requests.dto.js';

const refused = (words: string, status: 400 | 404 = 400) => ({ words, status }) as const;

/** What each setting makes of a group. */
const SETTINGS = {
  announcement: { announce: true },
  not_announcement: { announce: false },
  locked: { restrict: true },
  unlocked: { restrict: false },
} as const satisfies Readonly<
  Record<CommandOf<'set-group-setting'>['setting'], Partial<GroupMetadata>>
>;

/** Groups are found, made and changed. */
@Injectable()
export class GroupService {
  constructor(
    private readonly live: LiveCommands,
    private readonly groups: GroupReader,
    private readonly people: KnownPeopleRepository,
    private readonly pictures: ProfilePictures,
    private readonly sends: SendService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  async create(instanceId: string, body: CreateGroupDto): Promise<GroupMetadata> {
    const made = await this.live.run(
      instanceId,
      {
        kind: 'create-group',
        subject: body.subject,
        description: body.description || null,
        members: body.participants.map(chatAddress),
        promote: body.promoteParticipants ?? false,
      },
      refused('Error creating group'),
    );
    await this.groups.joined(instanceId, made);
    return made;
  }

  async info(instanceId: string, group: string): Promise<GroupInfoDto> {
    const [row] = await this.groups.withPictures(instanceId, [
      await this.groups.one(instanceId, group),
    ]);
    return toGroupInfo(row ?? (await this.groups.one(instanceId, group)), true);
  }

  async all(instanceId: string, withMembers: boolean): Promise<GroupInfoDto[]> {
    const rows = await this.groups.withPictures(instanceId, await this.groups.all(instanceId));
    return rows.map((row) => toGroupInfo(row, withMembers));
  }

  async members(instanceId: string, group: string): Promise<NamedMemberDto[]> {
    const { participants } = (await this.find(instanceId, group)).metadata;
    const known = await this.people.find(
      this.database,
      instanceId,
      participants.flatMap(addressesOf),
    );
    return participants.map((member) => {
      const person = addressesOf(member)
        .map((address) => known.get(address))
        .find((found) => found !== undefined);
      return {
        ...member,
        ...(person?.name ? { name: person.name } : {}),
        ...(person?.picture ? { imgUrl: person.picture } : {}),
      };
    });
  }

  async inviteCode(instanceId: string, group: string): Promise<string> {
    const words = refused('No invite code', 404);
    return (await this.live.run(instanceId, { kind: 'find-invite-code', group }, words)).code;
  }

  async revokeInvite(instanceId: string, group: string): Promise<string> {
    const words = refused('Revoke error', 404);
    return (await this.live.run(instanceId, { kind: 'revoke-invite-code', group }, words)).code;
  }

  invitedGroup(instanceId: string, code: string): Promise<GroupMetadata> {
    const words = refused('No invite info', 404);
    return this.live.run(instanceId, { kind: 'find-invited-group', code }, words);
  }

  async acceptInvite(instanceId: string, code: string): Promise<string> {
    const words = refused('Accept invite error', 404);
    const { group } = await this.live.run(instanceId, { kind: 'accept-invite', code }, words);
    await this.groups.joined(instanceId, null);
    return group;
  }

  /** Writes to each number in turn; stops at the first that fails. @returns the link */
  async sendInvite(instanceId: string, group: string, body: SendInviteDto): Promise<string> {
    const code = await this.inviteCode(instanceId, group);
    const text = `${body.description}\n\n${inviteUrl(code)}`;
    for (const number of body.numbers) {
      await this.sends
        .send(instanceId, { number }, { kind: 'text', text, linkPreview: null })
        .catch((error: unknown) => {
          if (!(error instanceof DomainError) || error.code !== 'command.failed') throw error;
          throw new RefusedByWhatsAppError(refused('No send invite', 404), error.message, {
            cause: error,
          });
        });
    }
    return inviteUrl(code);
  }

  async setSubject(instanceId: string, group: string, subject: string): Promise<void> {
    const words = 'Error updating group subject';
    await this.change(instanceId, { kind: 'set-group-subject', group, subject }, words);
    await this.groups.changed(instanceId, { id: group, subject });
  }

  async setDescription(instanceId: string, group: string, description: string): Promise<void> {
    const words = 'Error updating group description';
    await this.change(instanceId, { kind: 'set-group-description', group, description }, words);
    // It has an id of its own, which only WhatsApp knows.
    await this.groups.outdated(instanceId, group);
  }

  async setPicture(instanceId: string, group: string, source: string): Promise<void> {
    const picture = (await this.pictures.take(source)).toString('base64');
    await this.change(
      instanceId,
      { kind: 'set-picture', group, picture },
      'Error update group picture',
    );
    await this.groups.pictureChanged(instanceId, group);
  }

  async setSetting(
    instanceId: string,
    group: string,
    setting: CommandOf<'set-group-setting'>['setting'],
  ): Promise<void> {
    const words = 'Error updating setting';
    await this.change(instanceId, { kind: 'set-group-setting', group, setting }, words);
    await this.groups.changed(instanceId, { id: group, ...SETTINGS[setting] });
  }

  async setEphemeral(instanceId: string, group: string, seconds: number): Promise<void> {
    const words = 'Error updating setting';
    await this.change(instanceId, { kind: 'set-group-ephemeral', group, seconds }, words);
    await this.groups.changed(instanceId, { id: group, ephemeralDuration: seconds });
  }

  async changeMembers(
    instanceId: string,
    group: string,
    { action, participants }: UpdateParticipantDto,
  ): Promise<readonly MemberOutcome[]> {
    const members = participants.map(chatAddress);
    const outcomes = await this.live.run(
      instanceId,
      { kind: 'change-members', group, action, members },
      refused('Error updating participants'),
    );
    await this.groups.outdated(instanceId, group);
    return outcomes;
  }

  async leave(instanceId: string, group: string): Promise<void> {
    await this.change(instanceId, { kind: 'leave-group', group }, 'Unable to leave the group');
    await this.groups.left(instanceId, group);
  }

  private async find(instanceId: string, group: string) {
    try {
      return await this.groups.one(instanceId, group);
    } catch (error) {
      if (!(error instanceof RefusedByWhatsAppError)) throw error;
      throw new RefusedByWhatsAppError(refused('No participants', 404), error.message, {
        cause: error,
      });
    }
  }

  private async change<K extends CommandKind>(
    instanceId: string,
    command: CommandOf<K>,
    words: string,
  ): Promise<void> {
    await this.live.run(instanceId, command, refused(words));
  }
}
