import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import type { GroupMetadata } from '@switchboard/channels';
import { LiveRoute } from '../live/instance-route.js';
import { UPDATED, UpdatedDto } from '../live/live.dto.js';
import { GroupInfoDto, GroupMetadataDto } from './group.dto.js';
import { GetParticipantsRequiredError, groupJid, inviteCode, inviteUrl } from './group-request.js';
import {
  AcceptedInviteDto,
  AllGroupsQuery,
  CreateGroupDto,
  EmptyDto,
  GroupBodyDto,
  GroupDescriptionDto,
  GroupMembersDto,
  GroupPictureDto,
  GroupQuery,
  GroupSubjectDto,
  InviteCodeDto,
  InviteQuery,
  LeftGroupDto,
  RevokedInviteDto,
  SendInviteDto,
  SentInviteDto,
  ToggledEphemeralDto,
  ToggleEphemeralDto,
  UpdatedParticipantsDto,
  UpdateGroupSettingDto,
  UpdateParticipantDto,
} from './group-requests.dto.js';
import { GroupService } from './group.service.js';

/** Groups. A group is named in the body or in the query; the body wins. */
@ApiTags('group')
@ApiSecurity('apikey')
@Controller('group')
export class GroupController {
  constructor(private readonly groups: GroupService) {}

  @Post('create/:instanceName')
  @LiveRoute(
    'groups',
    'createGroup',
    'Make a group',
    'Numbers that are not on WhatsApp are left out.',
  )
  @ApiCreatedResponse({ type: GroupMetadataDto, description: 'The group.' })
  create(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: CreateGroupDto,
  ): Promise<GroupMetadataDto> {
    return this.groups.create(instanceId, body).then(wire);
  }

  @Post('updateGroupSubject/:instanceName')
  @LiveRoute('groups', 'updateGroupSubject', 'Change the subject of a group')
  @ApiCreatedResponse({ type: UpdatedDto, description: 'It was changed.' })
  async updateGroupSubject(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: GroupSubjectDto,
  ): Promise<UpdatedDto> {
    await this.groups.setSubject(instanceId, groupJid(body, query), body.subject);
    return UPDATED;
  }

  @Post('updateGroupPicture/:instanceName')
  @LiveRoute('groups', 'updateGroupPicture', 'Change the picture of a group')
  @ApiCreatedResponse({ type: UpdatedDto, description: 'It was changed.' })
  async updateGroupPicture(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: GroupPictureDto,
  ): Promise<UpdatedDto> {
    await this.groups.setPicture(instanceId, groupJid(body, query), body.image);
    return UPDATED;
  }

  @Post('updateGroupDescription/:instanceName')
  @LiveRoute('groups', 'updateGroupDescription', 'Change the description of a group')
  @ApiCreatedResponse({ type: UpdatedDto, description: 'It was changed.' })
  async updateGroupDescription(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: GroupDescriptionDto,
  ): Promise<UpdatedDto> {
    await this.groups.setDescription(instanceId, groupJid(body, query), body.description);
    return UPDATED;
  }

  @Get('findGroupInfos/:instanceName')
  @LiveRoute(
    'groups',
    'findGroupInfos',
    'Find a group',
    'Asks WhatsApp only where the group is not known.',
  )
  @ApiOkResponse({ type: GroupInfoDto, description: 'The group, with its members.' })
  findGroupInfos(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
  ): Promise<GroupInfoDto> {
    return this.groups.info(instanceId, groupJid(null, query));
  }

  @Get('fetchAllGroups/:instanceName')
  @LiveRoute(
    'groups',
    'fetchAllGroups',
    'List the groups of an instance',
    'Kept up to date as WhatsApp tells changes: a list asks for nothing but pictures that are not known, a hundred a list at most.',
  )
  @ApiOkResponse({ type: [GroupInfoDto], description: 'The groups.' })
  async fetchAllGroups(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() { getParticipants }: AllGroupsQuery,
  ): Promise<GroupInfoDto[]> {
    if (getParticipants === undefined) throw new GetParticipantsRequiredError();
    return this.groups.all(instanceId, getParticipants === 'true');
  }

  @Get('participants/:instanceName')
  @LiveRoute('groups', 'findParticipants', 'List the members of a group')
  @ApiOkResponse({ type: GroupMembersDto, description: 'The members, with who they are.' })
  async participants(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
  ): Promise<GroupMembersDto> {
    return { participants: await this.groups.members(instanceId, groupJid(null, query)) };
  }

  @Get('inviteCode/:instanceName')
  @LiveRoute('groups', 'inviteCode', 'Find the link by which people join a group')
  @ApiOkResponse({ type: InviteCodeDto, description: 'The link.' })
  async inviteCode(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
  ): Promise<InviteCodeDto> {
    const code = await this.groups.inviteCode(instanceId, groupJid(null, query));
    return { inviteUrl: inviteUrl(code), inviteCode: code };
  }

  @Get('inviteInfo/:instanceName')
  @LiveRoute('groups', 'inviteInfo', 'Find the group that a link leads to')
  @ApiOkResponse({ type: GroupMetadataDto, description: 'The group.' })
  inviteInfo(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: InviteQuery,
  ): Promise<GroupMetadataDto> {
    return this.groups.invitedGroup(instanceId, inviteCode(query)).then(wire);
  }

  @Get('acceptInviteCode/:instanceName')
  @LiveRoute('groups', 'acceptInviteCode', 'Join a group by its link')
  @ApiOkResponse({ type: AcceptedInviteDto, description: 'The group that was joined.' })
  async acceptInviteCode(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: InviteQuery,
  ): Promise<AcceptedInviteDto> {
    const joined = await this.groups.acceptInvite(instanceId, inviteCode(query));
    return { accepted: true, groupJid: joined };
  }

  @Post('sendInvite/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute(
    'groups',
    'sendInvite',
    'Send the link of a group',
    'To one number after the other; the first that fails ends it.',
  )
  @ApiOkResponse({ type: SentInviteDto, description: 'It was sent to all.' })
  async sendInvite(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: SendInviteDto,
  ): Promise<SentInviteDto> {
    const url = await this.groups.sendInvite(instanceId, groupJid(body, query), body);
    return { send: true, inviteUrl: url };
  }

  @Post('revokeInviteCode/:instanceName')
  @LiveRoute('groups', 'revokeInviteCode', 'Make another link for a group')
  @ApiCreatedResponse({ type: RevokedInviteDto, description: 'The new one.' })
  async revokeInviteCode(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: GroupBodyDto,
  ): Promise<RevokedInviteDto> {
    const code = await this.groups.revokeInvite(instanceId, groupJid(body, query));
    return { revoked: true, inviteCode: code };
  }

  @Post('updateParticipant/:instanceName')
  @LiveRoute(
    'groups',
    'updateParticipant',
    'Add members, remove them, or change their rank',
    'Says of each what became of them: `403` can only be invited, `409` is a member already.',
  )
  @ApiCreatedResponse({ type: UpdatedParticipantsDto, description: 'What became of each.' })
  async updateParticipant(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: UpdateParticipantDto,
  ): Promise<UpdatedParticipantsDto> {
    const outcomes = await this.groups.changeMembers(instanceId, groupJid(body, query), body);
    return { updateParticipants: outcomes };
  }

  @Post('updateSetting/:instanceName')
  @LiveRoute('groups', 'updateSetting', 'Change who may write in a group, or change it')
  @ApiCreatedResponse({ type: EmptyDto, description: 'It was changed.' })
  async updateSetting(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: UpdateGroupSettingDto,
  ): Promise<EmptyDto> {
    await this.groups.setSetting(instanceId, groupJid(body, query), body.action);
    return {};
  }

  @Post('toggleEphemeral/:instanceName')
  @LiveRoute('groups', 'toggleEphemeral', 'Let the messages of a group vanish after some time')
  @ApiCreatedResponse({ type: ToggledEphemeralDto, description: 'It was changed.' })
  async toggleEphemeral(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: ToggleEphemeralDto,
  ): Promise<ToggledEphemeralDto> {
    await this.groups.setEphemeral(instanceId, groupJid(body, query), body.expiration);
    return { success: true };
  }

  @Delete('leaveGroup/:instanceName')
  @LiveRoute('groups', 'leaveGroup', 'Leave a group')
  @ApiOkResponse({ type: LeftGroupDto, description: 'It was left.' })
  async leaveGroup(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: GroupQuery,
    @Body() body: GroupBodyDto,
  ): Promise<LeftGroupDto> {
    const group = groupJid(body, query);
    await this.groups.leave(instanceId, group);
    return { groupJid: group, leave: true };
  }
}

const wire = (group: GroupMetadata): GroupMetadataDto => ({
  ...group,
  participants: [...group.participants],
});
