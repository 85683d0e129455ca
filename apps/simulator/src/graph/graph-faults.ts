/** How a request to the stand-in may fail, by what Graph answers then. */
export const GRAPH_FAULTS = [
  'token-expired',
  'rate-limit',
  'app-rate-limit',
  'recipient-not-allowed',
  'unavailable',
  'garbage',
  'no-answer',
] as const;
export type GraphFaultKind = (typeof GRAPH_FAULTS)[number];

/** An answer of Graph. */
export interface GraphAnswer {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer to a fault; null: the connection is cut without one. */
export function faultAnswer(kind: GraphFaultKind): GraphAnswer | null {
  switch (kind) {
    case 'token-expired':
      return refusal(401, {
        message:
          'Error validating access token: Session has expired on Tuesday, 20-Oct-26 07:00:00 PDT.',
        type: 'OAuthException',
        code: 190,
        error_subcode: 463,
      });
    case 'rate-limit':
      return refusal(429, {
        message: '(#80007) There have been too many calls to this WhatsApp Business account.',
        type: 'OAuthException',
        code: 80_007,
      });
    case 'app-rate-limit':
      return {
        ...refusal(400, {
          message: '(#4) Application request limit reached',
          type: 'OAuthException',
          code: 4,
        }),
        headers: { 'retry-after': '30' },
      };
    case 'recipient-not-allowed':
      return refusal(400, {
        message: '(#131030) Recipient phone number not in allowed list',
        type: 'OAuthException',
        code: 131_030,
        error_data: {
          messaging_product: 'whatsapp',
          details: 'Recipient phone number not in allowed list: Add it and try again.',
        },
      });
    case 'unavailable':
      return refusal(503, {
        message: 'An unexpected error has occurred. Please retry your request later.',
        type: 'OAuthException',
        code: 2,
      });
    case 'garbage':
      return { status: 200, body: '<html>Bad gateway</html>' };
    case 'no-answer':
      return null;
  }
}

/** The answer to a token that is nobody's. */
export const wrongToken = (): GraphAnswer =>
  refusal(401, {
    message: 'Invalid OAuth access token - Cannot parse access token',
    type: 'OAuthException',
    code: 190,
  });

/** The answer to a number that does not exist, or that the token may not see. */
export const noSuchObject = (id: string): GraphAnswer =>
  refusal(400, {
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  });

/** The answer to a body that cannot be sent. */
export const invalidParameter = (message: string): GraphAnswer =>
  refusal(400, { message: `(#100) ${message}`, type: 'OAuthException', code: 100 });

/** The answer to a template that the account has already. */
export const templateExists = (): GraphAnswer =>
  refusal(400, {
    message: 'Invalid parameter',
    type: 'OAuthException',
    code: 100,
    error_subcode: 2_388_024,
    error_user_title: 'Content in this language already exists',
    error_user_msg: 'There is already content in this language for this template.',
  });

function refusal(status: number, error: object): GraphAnswer {
  return { status, body: { error: { ...error, fbtrace_id: 'AStandInTrace' } } };
}
