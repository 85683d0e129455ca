import { z } from 'zod';
import {
  type GraphFault,
  GraphRefusedError,
  GraphUnreadableError,
  refusalOf,
} from './graph.errors.js';

const faultBody = z.object({
  error: z.object({
    message: z.string().catch('Graph gave no reason.'),
    type: z.string().nullable().catch(null),
    code: z.number().nullable().catch(null),
    error_subcode: z.number().nullable().catch(null),
    error_data: z
      .object({ details: z.string().nullable().catch(null) })
      .nullable()
      .catch(null),
    fbtrace_id: z.string().nullable().catch(null),
    error_user_title: z.string().nullable().catch(null),
    error_user_msg: z.string().nullable().catch(null),
  }),
});

/** An answer of Graph as it came over the wire. */
export interface RawGraphAnswer {
  readonly status: number;
  readonly body: Buffer;
  /** False when its end did not come. */
  readonly complete: boolean;
  readonly retryAfter: string | null;
}

/**
 * Reads an answer of Graph in the shape that is expected.
 *
 * @throws GraphRefusedError when it says an error, GraphUnreadableError when it says nothing that can be read
 */
export function readGraphAnswer<T>(schema: z.ZodType<T>, answer: RawGraphAnswer): T {
  const { status } = answer;
  const value = parse(answer);
  const fault = faultBody.safeParse(value);
  if (fault.success) {
    const found = toFault(fault.data.error);
    throw new GraphRefusedError(refusalOf(found, status), found, secondsOf(answer.retryAfter));
  }
  const expected = schema.safeParse(value);
  if (status < 200 || status > 299 || !expected.success) throw new GraphUnreadableError(status);
  return expected.data;
}

function parse({ body, complete, status }: RawGraphAnswer): unknown {
  if (!complete) throw new GraphUnreadableError(status);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new GraphUnreadableError(status);
  }
}

function toFault(error: z.infer<typeof faultBody>['error']): GraphFault {
  return {
    message: error.message,
    type: error.type,
    code: error.code,
    subcode: error.error_subcode,
    details: error.error_data?.details ?? null,
    traceId: error.fbtrace_id,
    userTitle: error.error_user_title,
    userText: error.error_user_msg,
  };
}

/** `Retry-After` in seconds; dates are not used by Graph. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,5}$/.test(header) ? Number(header) : null;
}
