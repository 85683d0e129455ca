import type { Client } from 'openapi-fetch';
import type { operations, paths } from './generated/schema.js';
import { errorOfAnswer, SwitchboardError } from './switchboard-error.js';

/** The client that operations are called through. */
export type HttpClient = Client<paths>;

/** Name of an operation, the same as that of its method. */
export type OperationId = keyof operations;

/** What one call may say besides what it asks for. */
export interface CallOptions {
  /** Ends the call; it rejects with the reason of the signal then. */
  readonly signal?: AbortSignal;
}

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;

/** The body that an operation takes. */
export type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: infer Request }
  ? Json<Request>
  : never;

/** The query that an operation takes. */
export type QueryOf<Id extends OperationId> = NonNullable<operations[Id]['parameters']['query']>;

/** What an operation answers when it succeeds. */
export type AnswerOf<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: Status extends 200 | 201 | 202
    ? Json<operations[Id]['responses'][Status]>
    : never;
}[keyof operations[Id]['responses']];

/** An answer as the HTTP client gives it. */
interface HttpAnswer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of a successful answer.
 *
 * @throws SwitchboardError when the gateway refused, failed, or did not answer
 */
export async function answerOf<T>(call: Promise<HttpAnswer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    // What `fetch` rejects with when there is no connection; an abort keeps its own reason.
    if (!(cause instanceof TypeError)) throw cause;
    throw new SwitchboardError('gateway.unreachable', null, 'No gateway answers.', { cause });
  });
  if (data === undefined) throw errorOfAnswer(response, error);
  return data;
}
