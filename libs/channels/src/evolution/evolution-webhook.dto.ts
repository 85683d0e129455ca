import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean, NestedObject } from '@switchboard/http';
import { IsBoolean, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import type { MessageContent } from '../channel-message.js';

const MAX_NAME_LENGTH = 255;
const MAX_URL_LENGTH = 2_000;

/** Names the message that came in. */
export class IncomingKeyDto {
  @ApiPropertyOptional({
    description:
      'Made when absent. A bridge that may send a message twice gives one: what was told before changes nothing.',
    example: '7a1f6c0e-0a53-4a0b-9d0e-5f1c1d1d2c11',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  id?: string;

  @ApiProperty({ description: 'Who it is from, in the words of the bridge.', example: 'user-77' })
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid!: string;

  @ApiPropertyOptional({
    description: 'True when the owner wrote it.',
    type: Boolean,
    default: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  fromMe?: boolean;
}

/** Body of `POST /webhook/evolution`. */
export class IncomingMessageDto {
  @ApiPropertyOptional({
    description:
      '`number` of the instance. May be left out by who sends the token of the instance as its key.',
    example: '9001',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  numberId?: string;

  @ApiPropertyOptional({ type: () => IncomingKeyDto })
  @IsOptional()
  @NestedObject(() => IncomingKeyDto)
  key?: IncomingKeyDto;

  @ApiPropertyOptional({ description: 'Name of who wrote.', example: 'Ana' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  pushName?: string;

  @ApiPropertyOptional({
    description: 'Read, and not kept.',
    example: 'https://pictures.acme.test/1.jpg',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_URL_LENGTH)
  profilePicUrl?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The content. Without one nothing happens.',
    example: { conversation: 'Oi' },
  })
  @IsOptional()
  @IsObject()
  message?: MessageContent;

  @ApiPropertyOptional({
    description: 'Name of the first field of `message` when absent.',
    example: 'conversation',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  messageType?: string;
}

/** The message is stored, or there was nothing to store. */
export class IncomingTakenDto {
  @ApiProperty({ enum: ['success'], example: 'success' })
  status!: 'success';
}
