import { ApiProperty } from '@nestjs/swagger';

/** A contact that is new or not what it was. */
export class ContactChangeDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  pushName!: string | null;

  @ApiProperty({
    type: String,
    format: 'uri',
    nullable: true,
    description: 'Null: there is none, or it is not known yet.',
    example: null,
  })
  profilePicUrl!: string | null;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
}
