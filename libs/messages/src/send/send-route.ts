import { applyDecorators, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiParam } from '@nestjs/swagger';
import { AllowInstanceKey } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { MessageDto } from '../message.dto.js';

/** A route that sends a message: `POST /message/{name}/{instanceName}`, answered 201 with the message. */
export const SendRoute = (name: string, summary: string, description: string) =>
  applyDecorators(
    Post(`${name}/:instanceName`),
    AllowInstanceKey(),
    ApiParam({ name: 'instanceName', example: 'acme' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free.',
      schema: { type: 'string', maxLength: 255, example: '7f6d1f0e-3c0a-4a53-9d0e-5f1c1d1d2c11' },
    }),
    ApiOperation({ operationId: name, summary, description }),
    ApiCreatedResponse({ type: MessageDto, description: 'The message that was sent.' }),
    ApiErrors(400, 401, 403, 404, 409, 422, 429, 503, 504),
  );
