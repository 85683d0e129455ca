import { ApiProperty } from '@nestjs/swagger';

/** What is shown to who wants to pair. */
export class QrCodeDto {
  @ApiProperty({
    description: 'Code to type on the phone, when one was asked for.',
    type: String,
    nullable: true,
    example: 'WZYEH1YY',
  })
  pairingCode!: string | null;

  @ApiProperty({
    description:
      'When the pairing code ends. The next one follows by itself while the pairing waits.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-01-20T15:02:40.000Z',
  })
  pairingCodeExpiresAt!: string | null;

  @ApiProperty({
    description: 'Text of the QR code; null before the first.',
    type: String,
    nullable: true,
    example: '2@kq3XbMvTq0JX2JzM,4t8s,b2Vy,1',
  })
  code!: string | null;

  @ApiProperty({
    description: 'The QR code as a PNG data URL.',
    type: String,
    nullable: true,
    example: 'data:image/png;base64,iVBORw0KGgo',
  })
  base64!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'QR codes shown in this round of pairing.',
    example: 1,
  })
  count!: number;
}
