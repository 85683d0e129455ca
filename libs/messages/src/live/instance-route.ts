import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { AllowInstanceKey } from '@switchboard/access';
import { ApiErrors, type DocumentedErrorStatus } from '@switchboard/http';

/** What all routes about an instance's chats have: who may call them, and how they are described. */
const described = (
  operationId: string,
  summary: string,
  description: string | undefined,
  errors: readonly DocumentedErrorStatus[],
) =>
  applyDecorators(
    AllowInstanceKey(),
    ApiParam({ name: 'instanceName', example: 'acme' }),
    ApiOperation({ operationId, summary, ...(description === undefined ? {} : { description }) }),
    ApiErrors(...errors),
  );

/** A route that asks WhatsApp. */
export const LiveRoute = (operationId: string, summary: string, description?: string) =>
  described(operationId, summary, description, [400, 401, 404, 503, 504]);

/** A route that reads what is stored. */
export const StoredRoute = (operationId: string, summary: string, description?: string) =>
  described(operationId, summary, description, [400, 401, 404]);

/** The header of an answer that is one page of more. */
export const NEXT_CURSOR = {
  'X-Next-Cursor': {
    description: '`cursor` of the next page; absent on the last.',
    schema: { type: 'string' },
  },
} as const;
