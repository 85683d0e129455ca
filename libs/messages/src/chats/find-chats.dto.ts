import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type JsonObject,
  MESSAGE_STATUSES,
  type MessageContent,
  type MessageStatus,
} from '@switchboard/channels';
import { NestedObject } from '@switchboard/http';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { TimeSpanDto } from '../find/find-messages.dto.js';
import { MAX_NAME_LENGTH } from '../live/live.dto.js';
import { MessageKeyDto } from '../message-key.dto.js';
import { Count, Cursor } from '../find/page-fields.js';

/** What is looked for; all that is given must match. */
export class ChatFilterDto {
  @ApiPropertyOptional({ description: 'A number or JID.', example: '5511988887777' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid?: string;

  @ApiPropertyOptional({ type: TimeSpanDto, description: 'Of the latest message.' })
  @IsOptional()
  @NestedObject(() => TimeSpanDto)
  messageTimestamp?: TimeSpanDto;
}

/** Body of `POST /chat/findChats`. */
export class FindChatsDto {
  @ApiPropertyOptional({ type: ChatFilterDto })
  @IsOptional()
  @NestedObject(() => ChatFilterDto)
  where?: ChatFilterDto;

  @Count({
    description: 'Chats at most; 1,000 is the largest page, and the usual one.',
    example: 20,
  })
  take?: number;

  @Count({ description: 'Chats that are passed over.', example: 0 })
  skip?: number;

  @Cursor('WyIyMDI1LTEwLTIwIDE1OjAwOjAwKzAwIiwiNTUxMTk4ODg4Nzc3N0BzLndoYXRzYXBwLm5ldCJd')
  cursor?: string;
}

/** The latest message of a chat, in short. */
export class ChatLastMessageDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ type: MessageKeyDto })
  key!: MessageKeyDto;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  pushName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  participant!: string | null;

  @ApiProperty({ example: 'imageMessage' })
  messageType!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Of media only what people read: caption, name, seconds.',
    example: { imageMessage: { caption: 'foto' } },
  })
  message!: MessageContent;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: null })
  contextInfo!: JsonObject | null;

  @ApiProperty({ example: 'ios' })
  source!: string;

  @ApiProperty({ type: 'integer', example: 1_760_972_400 })
  messageTimestamp!: number;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Always null.', example: null })
  sessionId!: null;

  @ApiProperty({ enum: MESSAGE_STATUSES, example: 'DELIVERY_ACK' })
  status!: MessageStatus;
}

/** A chat of a list. */
export class FoundChatDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Id of the contact, or of the chat where there is none.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  id!: string;

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  pushName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  name!: string | null;

  @ApiProperty({ type: String, format: 'uri', nullable: true, example: null })
  profilePicUrl!: string | null;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T14:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  updatedAt!: string;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T14:00:00.000Z' })
  windowStart!: string;

  @ApiProperty({ format: 'date-time', example: '2025-10-21T14:00:00.000Z' })
  windowExpires!: string;

  @ApiProperty({ example: true })
  windowActive!: boolean;

  @ApiProperty({
    type: ChatLastMessageDto,
    nullable: true,
    description: 'Null when it is not stored any more.',
  })
  lastMessage!: ChatLastMessageDto | null;

  @ApiProperty({ type: 'integer', example: 0 })
  unreadCount!: number;

  @ApiProperty({ example: false })
  archived!: boolean;

  @ApiProperty({ type: [String], description: 'Ids of its labels.', example: ['3'] })
  labels!: readonly string[];

  @ApiProperty({ description: 'Whether there is a contact.', example: true })
  isSaved!: boolean;
}

/** Query of `GET /chat/findChatByRemoteJid`. */
export class ChatByRemoteJidQuery {
  @ApiPropertyOptional({
    description: 'Required.',
    example: '5511988887777@s.whatsapp.net',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid?: string;
}

/** A chat by itself. */
export class StoredChatDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  name!: string | null;

  @ApiProperty({ type: [String], example: ['3'] })
  labels!: readonly string[];

  @ApiProperty({ format: 'date-time', example: '2025-10-20T14:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  updatedAt!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({ type: 'integer', example: 0 })
  unreadMessages!: number;

  @ApiProperty({ example: false })
  archived!: boolean;
}
