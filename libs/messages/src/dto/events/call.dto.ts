import { ApiProperty } from '@nestjs/swagger';
import { CALL_STATUSES, type CallStatus } from '@switchboard/channels';

/** `data` of `call`: a call that comes in, or what becomes of it. */
export class CallDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  chatId!: string;

  @ApiProperty({ description: 'Who calls.', example: '5511988887777@s.whatsapp.net' })
  from!: string;

  @ApiProperty({
    description: 'The number that calls, where `from` is a LID and the number is known.',
    type: String,
    nullable: true,
    example: null,
  })
  callerPn!: string | null;

  @ApiProperty({
    description: 'The same in all that is told of one call.',
    example: '4E0A9A447C1A5B5C2D115511',
  })
  id!: string;

  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:00:00.000Z' })
  date!: string;

  @ApiProperty({ description: 'It came while the instance was offline.', example: false })
  offline!: boolean;

  @ApiProperty({ enum: CALL_STATUSES, example: 'offer' })
  status!: CallStatus;

  @ApiProperty({ example: false })
  isVideo!: boolean;

  @ApiProperty({ example: false })
  isGroup!: boolean;
}
