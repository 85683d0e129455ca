import { ApiProperty } from '@nestjs/swagger';

/** `data` of `status.instance`. */
export class StatusInstanceDto {
  @ApiProperty({ example: 'acme' })
  instance!: string;

  @ApiProperty({ enum: ['closed'], example: 'closed' })
  status!: 'closed';

  @ApiProperty({ type: String, format: 'date-time', example: '2025-10-20T15:10:00.000Z' })
  disconnectionAt!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: "WhatsApp's close code; null when the failure was local.",
    example: 401,
  })
  disconnectionReasonCode!: number | null;

  @ApiProperty({
    description: 'What is known of the end, as JSON in a text.',
    example:
      '{"error":{"output":{"statusCode":401},"message":"connection.logged_out"},"date":"2025-10-20T15:10:00.000Z"}',
  })
  disconnectionObject!: string;
}
