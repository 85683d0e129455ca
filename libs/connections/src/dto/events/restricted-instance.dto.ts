import { ApiProperty } from '@nestjs/swagger';

/** `data` of `status.instance` when WhatsApp restricts the account, or does so no longer. The connection stays up. */
export class RestrictedInstanceDto {
  @ApiProperty({ example: 'acme' })
  instance!: string;

  @ApiProperty({ enum: ['restricted', 'unrestricted'], example: 'restricted' })
  status!: 'restricted' | 'unrestricted';

  @ApiProperty({ description: "WhatsApp's code of what it refuses meanwhile.", example: 463 })
  code!: number;

  @ApiProperty({
    description: "WhatsApp's word for the restriction; null when there is none any more.",
    type: String,
    nullable: true,
    example: 'WEB_COMPANION_ONLY',
  })
  restriction!: string | null;

  @ApiProperty({
    description: 'When it ends by itself; null when WhatsApp did not say.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-01-21T15:00:00.000Z',
  })
  endsAt!: string | null;
}
