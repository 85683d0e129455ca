import { GraphRefusedError } from '@switchboard/channels';
import type { ErrorResponse } from '@switchboard/http';

/** Which of Meta's things an answer is about, by the wire contract's names. */
export type GraphErrorContext = 'template_creation' | 'template_find';

/** What the wire contract's errors of these routes say beside the usual. */
export interface MetaStyleFields {
  readonly message: unknown;
  readonly details: Readonly<Record<string, string | number | null>>;
  readonly timestamp: string;
}

/**
 * The fields by which clients of these routes read an error: the text at the top, and Meta's object in `details`. What
 * Meta did not say is `UNKNOWN`.
 */
export function metaStyleFields(
  error: unknown,
  { body }: ErrorResponse,
  context: GraphErrorContext,
  at: Date,
): MetaStyleFields {
  const fault = error instanceof GraphRefusedError ? error.fault : null;
  const text = body.response.message;
  return {
    message: fault?.message ?? text,
    details: {
      whatsapp_error: fault?.message ?? (typeof text === 'string' ? text : JSON.stringify(text)),
      whatsapp_code: fault?.code ?? 'UNKNOWN_ERROR',
      error_user_title: fault?.userTitle ?? null,
      error_user_msg: fault?.userText ?? null,
      error_type: fault?.type ?? 'UNKNOWN',
      error_subcode: fault?.subcode ?? null,
      fbtrace_id: fault?.traceId ?? null,
      context,
      type: 'whatsapp_api_error',
    },
    timestamp: at.toISOString(),
  };
}
