import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { AllowInstanceKey } from '@switchboard/access';
import type { Capability } from '@switchboard/channels';
import { ApiErrors, type DocumentedErrorStatus } from '@switchboard/http';
import { NeedsCapability } from './needs-capability.js';

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

/** A route that asks WhatsApp, on channels that can do that. */
export const LiveRoute = (
  needed: Capability,
  operationId: string,
  summary: string,
  description?: string,
) =>
  applyDecorators(
    described(operationId, summary, description, [400, 401, 404, 503, 504]),
    NeedsCapability(needed),
  );

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
