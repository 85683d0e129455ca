import { ApiProperty } from '@nestjs/swagger';

/** One answer of a poll, with those who chose it. */
export class PollUpdateDto {
  @ApiProperty({ example: 'Segunda' })
  name!: string;

  @ApiProperty({ type: [String], example: ['5511988887777@s.whatsapp.net'] })
  voters!: string[];
}
