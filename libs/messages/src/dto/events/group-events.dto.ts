import {
  ApiProperty,
  ApiPropertyOptional,
  IntersectionType,
  PartialType,
  PickType,
} from '@nestjs/swagger';
import { MEMBER_ACTIONS, type MemberAction } from '@switchboard/channels';
import { GroupMetadataDto } from '../../groups/group.dto.js';

/** Who did it. */
export class GroupAuthorDto {
  @ApiPropertyOptional({ description: 'Who did it.', example: '98765432101234@lid' })
  author?: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  authorPn?: string;
}

/** An entry of `groups.upsert`: a group that the instance is in from now on. */
export class JoinedGroupDto extends IntersectionType(GroupMetadataDto, GroupAuthorDto) {}

/** An entry of `groups.update`: the id of the group, and what changed. */
export class GroupUpdateDto extends IntersectionType(
  PickType(GroupMetadataDto, ['id'] as const),
  PartialType(
    PickType(GroupMetadataDto, [
      'subject',
      'desc',
      'restrict',
      'announce',
      'joinApprovalMode',
      'memberAddMode',
      'ephemeralDuration',
    ] as const),
  ),
  GroupAuthorDto,
) {
  @ApiPropertyOptional({ example: 'F1EX5QZxO181L3TMVP31gY' })
  inviteCode?: string;
}

/** A member whom an event is about. */
export class ParticipantDataDto {
  @ApiProperty({ example: '98765432101234@lid' })
  jid!: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  phoneNumber?: string;

  @ApiPropertyOptional({ example: 'Ana' })
  name?: string;

  @ApiPropertyOptional({ format: 'uri', example: 'https://pps.whatsapp.net/v/ana.jpg' })
  imgUrl?: string;
}

/** `data` of `group-participants.update`. */
export class GroupParticipantsUpdateDto extends GroupAuthorDto {
  @ApiProperty({ description: 'The group.', example: '120363025246125486@g.us' })
  id!: string;

  @ApiProperty({ type: [String], example: ['98765432101234@lid'] })
  participants!: string[];

  @ApiProperty({ enum: MEMBER_ACTIONS, example: 'add' })
  action!: MemberAction;

  @ApiProperty({ type: [ParticipantDataDto], description: 'The same members, with who they are.' })
  participantsData!: ParticipantDataDto[];
}
