import { ApiProperty, ApiPropertyOptional, OmitType, PickType } from '@nestjs/swagger';
import type { GroupMember, GroupMetadata } from '@switchboard/channels';

/** A member of a group. */
export class GroupMemberDto implements GroupMember {
  @ApiProperty({
    description: 'As the group addresses its members.',
    example: '98765432101234@lid',
  })
  id!: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  phoneNumber?: string;

  @ApiPropertyOptional({ example: '98765432101234@lid' })
  lid?: string;

  @ApiProperty({
    type: String,
    enum: ['admin', 'superadmin', null],
    nullable: true,
    example: 'superadmin',
  })
  admin!: 'admin' | 'superadmin' | null;
}

/** All that WhatsApp says of a group. */
export class GroupMetadataDto implements GroupMetadata {
  @ApiProperty({ example: '120363025246125486@g.us' })
  id!: string;

  @ApiProperty({ example: 'Time' })
  subject!: string;

  @ApiPropertyOptional({ example: 'Ana' })
  notify?: string;

  @ApiPropertyOptional({ description: '`lid` or `pn`.', example: 'lid' })
  addressingMode?: string;

  @ApiPropertyOptional({ example: '98765432101234@lid' })
  subjectOwner?: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  subjectOwnerPn?: string;

  @ApiPropertyOptional({ type: 'integer', example: 1_760_000_000 })
  subjectTime?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Members.', example: 2 })
  size?: number;

  @ApiPropertyOptional({ type: 'integer', example: 1_760_000_000 })
  creation?: number;

  @ApiPropertyOptional({ example: '98765432101234@lid' })
  owner?: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  ownerPn?: string;

  @ApiPropertyOptional({ example: 'BR' })
  owner_country_code?: string;

  @ApiPropertyOptional({ example: 'Para o time' })
  desc?: string;

  @ApiPropertyOptional({ example: '3EB0FCA448C64549B79AED' })
  descId?: string;

  @ApiPropertyOptional({ example: '98765432101234@lid' })
  descOwner?: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  descOwnerPn?: string;

  @ApiPropertyOptional({ type: 'integer', example: 1_760_000_000 })
  descTime?: number;

  @ApiPropertyOptional({
    description: 'The community it is part of.',
    example: '120363025246125487@g.us',
  })
  linkedParent?: string;

  @ApiProperty({ description: 'Only admins change the group.', example: false })
  restrict!: boolean;

  @ApiProperty({ description: 'Only admins write.', example: false })
  announce!: boolean;

  @ApiProperty({ example: false })
  isCommunity!: boolean;

  @ApiProperty({ example: false })
  isCommunityAnnounce!: boolean;

  @ApiProperty({ description: 'Admins let newcomers in.', example: false })
  joinApprovalMode!: boolean;

  @ApiProperty({ description: 'Every member may add others.', example: true })
  memberAddMode!: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Seconds after which messages vanish.',
    example: 86_400,
  })
  ephemeralDuration?: number;

  @ApiProperty({ type: [GroupMemberDto] })
  participants!: GroupMemberDto[];
}

/** A group in a list, and as `findGroupInfos` answers it. */
export class GroupInfoDto extends PickType(GroupMetadataDto, [
  'id',
  'subject',
  'subjectOwner',
  'subjectTime',
  'size',
  'creation',
  'owner',
  'desc',
  'descId',
  'restrict',
  'announce',
  'isCommunity',
  'isCommunityAnnounce',
  'linkedParent',
] as const) {
  @ApiProperty({
    type: String,
    format: 'uri',
    nullable: true,
    description: 'Null: there is none that is shown, or it is not known yet.',
    example: null,
  })
  pictureUrl!: string | null;

  @ApiPropertyOptional({ type: [GroupMemberDto] })
  participants?: GroupMemberDto[];
}

/** A group with its members. */
export class GroupWithMembersDto extends OmitType(GroupInfoDto, ['participants'] as const) {
  @ApiProperty({ type: [GroupMemberDto] })
  participants!: GroupMemberDto[];
}
