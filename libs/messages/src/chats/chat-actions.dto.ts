import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type JsonObject, type Presence, PRESENCES } from '@switchboard/channels';
import { FormBoolean, NestedObject, NestedObjects } from '@switchboard/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
} from 'class-validator';
import { FormInteger } from '../form-integer.js';
import { MAX_NAME_LENGTH, NumberDto } from '../live/live.dto.js';
import { MessageKeyDto } from '../message-key.dto.js';

/** More in one request would take WhatsApp too long. */
const MAX_NUMBERS = 1_000;

/** Body of `POST /chat/whatsappNumbers`. */
export class WhatsAppNumbersDto {
  @ApiProperty({ type: [String], example: ['5511988887777', '120363025246125486@g.us'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_NUMBERS)
  @ArrayUnique()
  @IsString({ each: true, message: '"numbers" must be an array of numeric strings' })
  @MaxLength(MAX_NAME_LENGTH, {
    each: true,
    message: '"numbers" must be an array of numeric strings',
  })
  numbers!: string[];
}

/** What WhatsApp says of a number. */
export class WhatsAppNumberDto {
  @ApiProperty({ description: 'As WhatsApp writes it.', example: '5511988887777@s.whatsapp.net' })
  jid!: string;

  @ApiProperty({ example: true })
  exists!: boolean;

  @ApiProperty({ description: 'As it was asked.', example: '5511988887777' })
  number!: string;

  @ApiPropertyOptional({ description: 'Name of the contact or group.', example: 'Ana' })
  name?: string;

  @ApiPropertyOptional({ description: 'Marks an address that hides the number.', example: 'lid' })
  lid?: string;
}

/** The key of a message, as callers give it. */
export class GivenKeyDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid!: string;

  @ApiProperty({ example: false })
  @FormBoolean()
  @IsBoolean()
  fromMe!: boolean;

  @ApiProperty({ description: "WhatsApp's id of the message.", example: '3A5F0C9D1E7B42A86C10' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  id!: string;

  @ApiPropertyOptional({ description: 'Who wrote it, in a group.', example: '98765432101234@lid' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  participant?: string;
}

/** Body of `POST /chat/markMessageAsRead`. */
export class MarkReadDto {
  @ApiProperty({ type: [GivenKeyDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_NUMBERS)
  @NestedObjects(() => GivenKeyDto)
  readMessages!: GivenKeyDto[];
}

/** Answer of `POST /chat/markMessageAsRead`. */
export class MarkedReadDto {
  @ApiProperty({ example: 'Read messages' })
  message!: string;

  @ApiProperty({ enum: ['success'], example: 'success' })
  read!: 'success';
}

/** The latest message of a chat. */
export class LastMessageDto {
  @ApiProperty({ type: GivenKeyDto })
  @NestedObject(() => GivenKeyDto)
  key!: GivenKeyDto;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Seconds since 1970; that of the stored message when it is left out.',
    example: 1_760_972_400,
  })
  @IsOptional()
  @FormInteger()
  @IsInt()
  @Min(0)
  messageTimestamp?: number;
}

/** Which chat is meant: by its latest message, or by its address. */
export class ChatRefDto {
  @ApiPropertyOptional({
    description: 'A number or JID. Its latest stored message is taken.',
    example: '5511988887777',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  chat?: string;

  @ApiPropertyOptional({ type: LastMessageDto })
  @IsOptional()
  @NestedObject(() => LastMessageDto)
  lastMessage?: LastMessageDto;
}

/** Body of `POST /chat/archiveChat`. */
export class ArchiveChatDto extends ChatRefDto {
  @ApiProperty({ description: 'False takes it out of the archive.', example: true })
  @FormBoolean()
  @IsBoolean()
  archive!: boolean;
}

/** Answer of `POST /chat/archiveChat`. */
export class ArchivedChatDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  chatId!: string;

  @ApiProperty({ description: 'What it is now.', example: true })
  archived!: boolean;
}

/** Answer of `POST /chat/markChatUnread`. */
export class MarkedUnreadDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  chatId!: string;

  @ApiProperty({ example: true })
  markedChatUnread!: boolean;
}

/** Body of `DELETE /chat/deleteMessageForEveryone`. */
export class DeleteMessageDto extends GivenKeyDto {}

/** Body of `POST /chat/updateMessage`. */
export class UpdateMessageDto extends NumberDto {
  @ApiProperty({ description: 'The new text or caption.', example: 'novo' })
  @IsString()
  @IsNotEmpty()
  text!: string;

  @ApiProperty({ type: GivenKeyDto })
  @NestedObject(() => GivenKeyDto)
  key!: GivenKeyDto;
}

/** A message about another message: its deletion, its edit. */
export class SentInstructionDto {
  @ApiProperty({ type: MessageKeyDto })
  key!: MessageKeyDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Enums by name, 64-bit numbers as text.',
    example: { protocolMessage: { key: { id: '3EB0FCA448C64549B79AED' }, type: 'REVOKE' } },
  })
  message!: JsonObject;

  @ApiProperty({ description: 'Seconds since 1970, as text.', example: '1760972400' })
  messageTimestamp!: string;

  @ApiProperty({ enum: ['PENDING'], example: 'PENDING' })
  status!: 'PENDING';
}

/** Body of `POST /chat/sendPresence`. */
export class SendPresenceDto extends NumberDto {
  @ApiProperty({ enum: PRESENCES, example: 'composing' })
  @IsIn(PRESENCES)
  presence!: Presence;

  @ApiProperty({
    type: 'integer',
    description:
      'Milliseconds for which it is shown; the request is held for that long. More than 60,000 counts as 60,000.',
    example: 1_200,
  })
  @FormInteger()
  @IsInt({ message: 'Enter a value in milliseconds' })
  @Min(0, { message: 'Enter a value in milliseconds' })
  delay!: number;
}

/** Answer of `POST /chat/sendPresence`. */
export class SentPresenceDto {
  @ApiProperty({ enum: PRESENCES, example: 'composing' })
  presence!: Presence;
}

const BLOCKINGS = ['block', 'unblock'] as const;

/** Body of `POST /chat/updateBlockStatus`. */
export class UpdateBlockDto extends NumberDto {
  @ApiProperty({ enum: BLOCKINGS, example: 'block' })
  @IsIn(BLOCKINGS)
  status!: (typeof BLOCKINGS)[number];
}

/** Answer of `POST /chat/updateBlockStatus`. */
export class UpdatedBlockDto {
  @ApiProperty({ enum: ['success'], example: 'success' })
  block!: 'success';
}
