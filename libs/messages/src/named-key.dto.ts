import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** Longest JID or id, generously. */
export const MAX_JID_LENGTH = 255;

/** Names a message; its id is enough. */
export class NamedKeyDto {
  @ApiProperty({ description: "WhatsApp's id of the message.", example: '3A5F0C9D1E7B42A86C10' })
  @IsString()
  @MaxLength(MAX_JID_LENGTH)
  id!: string;

  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_JID_LENGTH)
  remoteJid?: string;

  @ApiPropertyOptional({ example: false })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  fromMe?: boolean;
}
