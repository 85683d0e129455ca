import { ApiProperty } from '@nestjs/swagger';

/** One entry of `chats.set`: a chat of the history that was not known. */
export class HistoryChatDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  name!: string | null;
}

/** One entry of `contacts.upsert`: a contact of the history that was not known. */
export class HistoryContactDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  pushName!: string | null;

  @ApiProperty({
    description: 'Not looked up for the history.',
    type: String,
    nullable: true,
    example: null,
  })
  profilePicUrl!: string | null;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
}
