import { ApiProperty } from '@nestjs/swagger';

/** What is wrong, inside the error body. */
export class ErrorMessageDto {
  @ApiProperty({
    description:
      'What is wrong. A text for 401 and for unexpected failures; for a refused body an array that holds an array of texts; otherwise an array of texts or of objects (a number that is not on WhatsApp).',
    oneOf: [
      { type: 'string' },
      { type: 'array', items: { type: 'string' } },
      { type: 'array', items: { type: 'array', items: { type: 'string' } } },
      { type: 'array', items: { type: 'object', additionalProperties: true } },
    ],
    example: ['The "acme" instance does not exist'],
  })
  message!: unknown;
}

/** The one error shape of the API. */
export class ErrorDto {
  @ApiProperty({ type: 'integer', description: 'HTTP status', example: 404 })
  status!: number;
  @ApiProperty({ description: 'Reason phrase of the status', example: 'Not Found' })
  error!: string;
  @ApiProperty({ description: 'Stable code, `noun.reason`', example: 'instance.not_found' })
  code!: string;
  @ApiProperty({ type: ErrorMessageDto })
  response!: ErrorMessageDto;
}
