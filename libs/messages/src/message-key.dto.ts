import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MessageKey } from '@switchboard/channels';

/** Names a message. */
export class MessageKeyDto implements MessageKey {
  @ApiProperty({
    description: 'The chat. May be an `@lid`, with the number in `remoteJidAlt`.',
    example: '5511988887777@s.whatsapp.net',
  })
  remoteJid!: string;

  @ApiProperty({ description: 'True for what this instance wrote.', example: true })
  fromMe!: boolean;

  @ApiProperty({ description: "WhatsApp's id of the message.", example: '3EB0FCA448C64549B79AED' })
  id!: string;

  @ApiPropertyOptional({ description: 'Who wrote, in a group.', example: '98765432101234@lid' })
  participant?: string;

  @ApiPropertyOptional({
    description: 'The other form of `remoteJid`.',
    example: '98765432101234@lid',
  })
  remoteJidAlt?: string;

  @ApiPropertyOptional({
    description: 'The other form of `participant`.',
    example: '5511988887777@s.whatsapp.net',
  })
  participantAlt?: string;

  @ApiPropertyOptional({ enum: ['pn', 'lid'], description: 'The form that the chat uses.' })
  addressingMode?: 'pn' | 'lid';
}
