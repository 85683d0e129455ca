import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean, NestedObject } from '@switchboard/http';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** Longest JID or id, generously. */
const MAX_NAME_LENGTH = 255;

/** Names the message that is reacted to. */
export class ReactedKeyDto {
  @ApiProperty({ description: "WhatsApp's id of the message.", example: '3A5F0C9D1E7B42A86C10' })
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  id!: string;

  @ApiProperty({
    description: 'The chat, in which the reaction is shown.',
    example: '5511988887777@s.whatsapp.net',
  })
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid!: string;

  @ApiProperty({ description: 'True for what this instance wrote.', example: false })
  @FormBoolean()
  @IsBoolean()
  fromMe!: boolean;

  @ApiPropertyOptional({
    description: 'Who wrote it, in a group. Without it the stored message says so.',
    example: '98765432101234@lid',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  participant?: string;
}

/** Body of `POST /message/sendReaction`. */
export class SendReactionDto {
  @ApiProperty({ type: ReactedKeyDto })
  @NestedObject(() => ReactedKeyDto)
  key!: ReactedKeyDto;

  @ApiProperty({ description: 'One emoji; an empty text takes it back.', example: '👍' })
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  reaction!: string;
}
