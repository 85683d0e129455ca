import { ApiProperty } from '@nestjs/swagger';

/** What is shown to who wants to pair. */
export class ShownQrCodeDto {
  @ApiProperty({ example: 'acme' })
  instance!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code to type on the phone, when one was asked for.',
    example: null,
  })
  pairingCode!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When the pairing code ends. The next one follows while the pairing waits.',
    example: null,
  })
  pairingCodeExpiresAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Text of the QR code.',
    example: '2@kq3XbMvTq0JX2JzM,4t8s,b2Vy,1',
  })
  code!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The QR code as a PNG data URL.',
    example: 'data:image/png;base64,iVBORw0KGgo',
  })
  base64!: string | null;
}

/** `data` of `qrcode.updated`: a new code. */
export class QrCodeUpdatedDto {
  @ApiProperty({ type: ShownQrCodeDto })
  qrcode!: ShownQrCodeDto;
}

/** `data` of `qrcode.updated`: no further code is shown until somebody connects again. */
export class QrCodeLimitDto {
  @ApiProperty({ example: 'QR code limit reached, please login again' })
  message!: string;

  @ApiProperty({ type: 'integer', example: 500 })
  statusCode!: number;
}
