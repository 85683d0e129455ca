/** A call that did not succeed, as the API tells it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** Stable, `noun.reason`. */
    readonly code: string,
    /** HTTP status; null when no gateway answered. */
    readonly status: number | null,
    /** What is wrong and what to do, sentence by sentence. */
    readonly texts: readonly string[],
    /** Names the request in the gateway's log. */
    readonly requestId: string | null,
  ) {
    super(texts.join(' '));
  }
}

/** Reads an answer that tells of a failure. */
export async function errorOf(response: Response): Promise<ApiError> {
  const { status } = response;
  const requestId = response.headers.get('x-request-id');
  const body: unknown = await response.json().catch(() => null);
  const code = textAt(body, 'code');
  if (code === null) {
    const text = `Something that is not the gateway answered ${status}.`;
    return new ApiError('gateway.unexpected_answer', status, [text], requestId);
  }
  return new ApiError(
    code,
    status,
    textsOf(valueAt(valueAt(body, 'response'), 'message')),
    requestId,
  );
}

/** The texts of `response.message`, which is a text, an array of texts, or arrays of arrays of texts. */
export function textsOf(message: unknown): string[] {
  if (Array.isArray(message)) return message.flatMap((part: unknown) => textsOf(part));
  return [typeof message === 'string' ? message : JSON.stringify(message)];
}

function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return new Map<string, unknown>(Object.entries(value)).get(key) ?? null;
}

function textAt(value: unknown, key: string): string | null {
  const found = valueAt(value, key);
  return typeof found === 'string' ? found : null;
}
