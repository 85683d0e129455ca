import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const TOLD_STATES = ['connecting', 'open', 'close', 'refused'] as const;

/** `data` of `connection.update`. */
export class ConnectionUpdateDto {
  @ApiProperty({ example: 'acme' })
  instance!: string;

  @ApiProperty({
    description: '`refused`: nobody scanned before the limit of QR codes.',
    enum: TOLD_STATES,
    example: 'open',
  })
  state!: (typeof TOLD_STATES)[number];

  @ApiProperty({
    type: 'integer',
    description: "200, or WhatsApp's close code.",
    example: 200,
  })
  statusReason!: number;

  @ApiPropertyOptional({
    description: 'Why it is not open: a stable code, as in connectionState.',
    example: 'connection.replaced',
  })
  reason?: string;

  @ApiPropertyOptional({
    description: 'Own JID; with `open`.',
    example: '5511987654321@s.whatsapp.net',
  })
  wuid?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Own name; with `open`.',
    example: 'Acme',
  })
  profileName?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Own picture; with `open`.',
    example: 'https://pictures.acme.test/1.jpg',
  })
  profilePictureUrl?: string | null;
}
