import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';

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
  @ApiProperty({ description: 'HTTP status', example: 404 })
  status!: number;
  @ApiProperty({ description: 'Reason phrase of the status', example: 'Not Found' })
  error!: string;
  @ApiProperty({ description: 'Stable code, `noun.reason`', example: 'instance.not_found' })
  code!: string;
  @ApiProperty({ type: ErrorMessageDto })
  response!: ErrorMessageDto;
}

/** Documents the errors that a route may answer with. */
export const ApiErrors = (...statuses: number[]) =>
  applyDecorators(
    ApiExtraModels(ErrorDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: ERROR_DESCRIPTIONS[status] ?? 'Error',
        schema: { $ref: getSchemaPath(ErrorDto) },
      }),
    ),
  );

const ERROR_DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'The key is missing or not accepted here',
  403: 'The name is taken',
  404: 'There is no such instance',
  409: 'The state of the connection does not allow it',
  413: 'The body is too large',
  429: 'Too many requests',
  500: 'An unexpected failure of the gateway',
  501: 'This route of the contract is not built yet',
  503: 'No process runs this connection, or the store is away',
  504: 'The connection did not answer in time',
};
