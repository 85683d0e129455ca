import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { JsonObject } from '@switchboard/channels';
import { FormBoolean } from '@switchboard/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { FormInteger } from '../form-integer.js';
import { MAX_NAME_LENGTH } from '../live/live.dto.js';
import { GroupMemberDto } from './group.dto.js';

/** A group has no more members than this. */
const MAX_MEMBERS = 1_024;

/** Digits somewhere, ten characters at least. */
const NUMERIC = /^(?=.*\d).{10,255}$/;
const NOT_NUMERIC = '"participants" must be an array of numeric strings';

/** Query that may name the group. */
export class GroupQuery {
  @ApiPropertyOptional({
    description: 'The group, where the body does not name it; `@g.us` may be left out.',
    example: '120363025246125486@g.us',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  groupJid?: string;
}

/** Query that names an invitation. */
export class InviteQuery {
  @ApiPropertyOptional({
    description: 'Required: 22 letters and digits, as in the link of an invitation.',
    example: 'F1EX5QZxO181L3TMVP31gY',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  inviteCode?: string;
}

/** Query of `GET /group/fetchAllGroups`. */
export class AllGroupsQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Required: whether the members are wanted.',
    example: 'false',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  getParticipants?: 'true' | 'false';
}

/** Body that may name the group. */
export class GroupBodyDto {
  @ApiPropertyOptional({ description: 'The group.', example: '120363025246125486@g.us' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  groupJid?: string;
}

/** Body of `POST /group/create`. */
export class CreateGroupDto {
  @ApiProperty({ example: 'Time' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  subject!: string;

  @ApiPropertyOptional({ example: 'Para o time' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  description?: string;

  @ApiProperty({
    type: [String],
    description: 'Numbers or JIDs; those that are not on WhatsApp are left out.',
    example: ['5511988887777'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MEMBERS)
  @ArrayUnique()
  @Matches(NUMERIC, { each: true, message: NOT_NUMERIC })
  participants!: string[];

  @ApiPropertyOptional({ description: 'Makes all of them admins.', default: false })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  promoteParticipants?: boolean;
}

/** Body of `POST /group/updateGroupSubject`. */
export class GroupSubjectDto extends GroupBodyDto {
  @ApiProperty({ example: 'Time' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  subject!: string;
}

/** Body of `POST /group/updateGroupDescription`. */
export class GroupDescriptionDto extends GroupBodyDto {
  @ApiProperty({ description: 'The empty text takes it away.', example: 'Para o time' })
  @IsString()
  @MaxLength(2_048)
  description!: string;
}

/** Body of `POST /group/updateGroupPicture`. */
export class GroupPictureDto extends GroupBodyDto {
  @ApiProperty({
    description: 'A URL, or the bytes in base64.',
    example: 'https://acme.test/logo.png',
  })
  @IsString()
  @IsNotEmpty()
  image!: string;
}

/** Body of `POST /group/sendInvite`. */
export class SendInviteDto extends GroupBodyDto {
  @ApiProperty({ description: 'The text above the link.', example: 'Entre no grupo' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_096)
  description!: string;

  @ApiProperty({ type: [String], example: ['5511988887777'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MEMBERS)
  @ArrayUnique()
  @Matches(NUMERIC, { each: true, message: '"numbers" must be an array of numeric strings' })
  numbers!: string[];
}

const MEMBER_CHANGES = ['add', 'remove', 'promote', 'demote'] as const;

/** Body of `POST /group/updateParticipant`. */
export class UpdateParticipantDto extends GroupBodyDto {
  @ApiProperty({ enum: MEMBER_CHANGES, example: 'add' })
  @IsIn(MEMBER_CHANGES)
  action!: (typeof MEMBER_CHANGES)[number];

  @ApiProperty({ type: [String], description: 'Numbers or JIDs.', example: ['5511988887777'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MEMBERS)
  @ArrayUnique()
  @Matches(NUMERIC, { each: true, message: NOT_NUMERIC })
  participants!: string[];
}

const SETTINGS = ['announcement', 'not_announcement', 'locked', 'unlocked'] as const;

/** Body of `POST /group/updateSetting`. */
export class UpdateGroupSettingDto extends GroupBodyDto {
  @ApiProperty({
    enum: SETTINGS,
    description: '`announcement`: only admins write; `locked`: only admins change the group.',
    example: 'announcement',
  })
  @IsIn(SETTINGS)
  action!: (typeof SETTINGS)[number];
}

const EXPIRATIONS = [0, 86_400, 604_800, 7_776_000];

/** Body of `POST /group/toggleEphemeral`. */
export class ToggleEphemeralDto extends GroupBodyDto {
  @ApiProperty({
    type: 'integer',
    enum: EXPIRATIONS,
    description: 'Seconds after which messages vanish; 0 for never.',
    example: 86_400,
  })
  @FormInteger()
  @IsIn(EXPIRATIONS)
  expiration!: number;
}

/** A member, with who they are. */
export class NamedMemberDto extends GroupMemberDto {
  @ApiPropertyOptional({ description: 'Where it is known.', example: 'Ana' })
  name?: string;

  @ApiPropertyOptional({ format: 'uri', example: 'https://pps.whatsapp.net/v/ana.jpg' })
  imgUrl?: string;
}

/** Answer of `GET /group/participants`. */
export class GroupMembersDto {
  @ApiProperty({ type: [NamedMemberDto] })
  participants!: NamedMemberDto[];
}

/** Answer of `GET /group/inviteCode`. */
export class InviteCodeDto {
  @ApiProperty({ format: 'uri', example: 'https://chat.whatsapp.com/F1EX5QZxO181L3TMVP31gY' })
  inviteUrl!: string;

  @ApiProperty({ example: 'F1EX5QZxO181L3TMVP31gY' })
  inviteCode!: string;
}

/** Answer of `POST /group/revokeInviteCode`. */
export class RevokedInviteDto {
  @ApiProperty({ example: true })
  revoked!: boolean;

  @ApiProperty({ description: 'The new one.', example: 'F1EX5QZxO181L3TMVP31gY' })
  inviteCode!: string;
}

/** Answer of `GET /group/acceptInviteCode`. */
export class AcceptedInviteDto {
  @ApiProperty({ example: true })
  accepted!: boolean;

  @ApiProperty({ example: '120363025246125486@g.us' })
  groupJid!: string;
}

/** Answer of `POST /group/sendInvite`. */
export class SentInviteDto {
  @ApiProperty({ example: true })
  send!: boolean;

  @ApiProperty({ format: 'uri', example: 'https://chat.whatsapp.com/F1EX5QZxO181L3TMVP31gY' })
  inviteUrl!: string;
}

/** What became of one member. */
export class MemberOutcomeDto {
  @ApiProperty({ description: '`200`, or the code of the refusal.', example: '200' })
  status!: string;

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  jid!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "WhatsApp's answer, as it came.",
    example: { tag: 'participant', attrs: {} },
  })
  content!: JsonObject;
}

/** Answer of `POST /group/updateParticipant`. */
export class UpdatedParticipantsDto {
  @ApiProperty({ type: [MemberOutcomeDto] })
  updateParticipants!: readonly MemberOutcomeDto[];
}

/** Answer of `POST /group/updateSetting`: nothing. */
@ApiSchema({ description: 'Nothing.' })
export class EmptyDto {}

/** Answer of `POST /group/toggleEphemeral`. */
export class ToggledEphemeralDto {
  @ApiProperty({ example: true })
  success!: boolean;
}

/** Answer of `DELETE /group/leaveGroup`. */
export class LeftGroupDto {
  @ApiProperty({ example: '120363025246125486@g.us' })
  groupJid!: string;

  @ApiProperty({ example: true })
  leave!: boolean;
}
