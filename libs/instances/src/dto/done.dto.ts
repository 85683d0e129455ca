import { ApiProperty } from '@nestjs/swagger';

/** What was done. */
export class DoneMessageDto {
  @ApiProperty({ example: 'Instance logged out' })
  message!: string;
}

/** Answer of `logout` and `delete`. */
export class DoneDto {
  @ApiProperty({ enum: ['SUCCESS'], example: 'SUCCESS' })
  status!: 'SUCCESS';
  @ApiProperty({
    type: Boolean,
    enum: [false],
    description: 'Always false; clients look at it.',
    example: false,
  })
  error!: false;
  @ApiProperty({ type: () => DoneMessageDto })
  response!: DoneMessageDto;
}

export const done = (message: string): DoneDto => ({
  status: 'SUCCESS',
  error: false,
  response: { message },
});
