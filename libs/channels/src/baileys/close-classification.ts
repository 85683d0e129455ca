import { proxyErrorIn } from '@switchboard/http';
import type { ChannelReport } from '../channel.js';

/** How a connection ended, as it is reported. */
export type Closed = Omit<Extract<ChannelReport, { kind: 'closed' }>, 'kind'>;

/** Codes after which these credentials never log in again: logged out, blocked, forbidden, not acceptable. */
const VOID_CODES: ReadonlySet<number> = new Set([401, 402, 403, 406]);

const MAX_DETAIL_LENGTH = 200;

/** What the library's own text does not say: what it was, and what to do. */
const DETAILS: ReadonlyMap<number, string> = new Map([
  [
    440,
    'Another client logged in with the credentials of this instance: a copy of this gateway, or a restored session. End that one, then call /instance/connect.',
  ],
]);

/**
 * What the end of a connection means for its credentials.
 *
 * @param error what the library gives as the reason; its `output.statusCode` is the close code
 * @param paired false while no phone has linked this device. Then there is nothing to keep, whatever the code: a 401
 * after a pairing code that was never typed does not mean that somebody logged out.
 */
export function classifyClose(error: unknown, paired: boolean): Closed {
  const proxy = proxyErrorIn(error);
  if (proxy !== null) {
    const credentials = credentialsAfter(null, paired);
    return { code: null, detail: detailOf(proxy), credentials, cause: 'proxy' };
  }
  const code = statusCodeOf(error);
  const detail = (code === null ? undefined : DETAILS.get(code)) ?? detailOf(error);
  return { code, detail, credentials: credentialsAfter(code, paired) };
}

/** The status code of a library error; null for any other error. */
export function statusCodeOf(error: unknown): number | null {
  const output = error instanceof Error && 'output' in error ? error.output : null;
  return typeof output === 'object' &&
    output !== null &&
    'statusCode' in output &&
    typeof output.statusCode === 'number'
    ? output.statusCode
    : null;
}

function credentialsAfter(code: number | null, paired: boolean): Closed['credentials'] {
  if (!paired) return 'unfinished';
  return code !== null && VOID_CODES.has(code) ? 'void' : 'kept';
}

function detailOf(error: unknown): string | null {
  return error instanceof Error ? error.message.slice(0, MAX_DETAIL_LENGTH) : null;
}
