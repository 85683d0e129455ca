import type { EgressErrorCode, OutboundAnswer } from '@switchboard/http';
import type { DisableReason } from '../endpoints/endpoint.js';
import { nextDelayMs, type RetrySettings } from './retry-schedule.js';

/** What becomes of a delivery after a try. */
export type Outcome =
  | { readonly state: 'delivered' }
  | { readonly state: 'pending'; readonly delayMs: number; readonly failure: Failure }
  | { readonly state: 'dead'; readonly failure: Failure };

/** Why a try failed. Holds nothing that is secret. */
export interface Failure {
  /** Stable: `webhook.*` for an answer, `egress.*` for the lack of one. */
  readonly code: string;
  readonly message: string;
}

/** What came of one request. */
export type AttemptResult =
  | { readonly answer: Pick<OutboundAnswer, 'status' | 'headers'> }
  | {
      readonly error: {
        readonly code: EgressErrorCode | 'webhook.removed' | 'webhook.unreadable';
        readonly message: string;
      };
    };

/** The longest wait that a `Retry-After` is believed. */
export const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1_000;

/** Failures that no later try can mend: the address is forbidden, cannot be called at all, or is gone. */
const HOPELESS: readonly string[] = [
  'webhook.removed',
  'egress.blocked',
  'egress.invalid_url',
  'egress.invalid_request',
];

/** Reply header by which an endpoint says what is to become of a delivery, or of itself. */
const WISH = 'webhook-delivery';

/**
 * Decides from what one try came to. 2xx is success and a redirect is not followed. 410, the configured statuses and
 * `webhook-delivery: abort-message` end the tries at once, everything else is tried again as the schedule says. 429 and
 * 503 may ask for more time than that with `Retry-After`, never for less: the tries are meant to span days.
 *
 * @param attempts tries made so far, this one included
 */
export function outcomeOf(
  result: AttemptResult,
  attempts: number,
  settings: RetrySettings,
  now: Date,
  random: number,
): Outcome {
  if ('error' in result) {
    const { code, message } = result.error;
    return HOPELESS.includes(code)
      ? { state: 'dead', failure: { code, message } }
      : again({ code, message }, 0, attempts, settings, random);
  }
  const { status, headers } = result.answer;
  if (status >= 200 && status <= 299) return { state: 'delivered' };
  const failure = failureOf(status);
  const isFinal = status === 410 || settings.nonRetryableStatusCodes.includes(status);
  if (isFinal || wishOf(headers) !== null) return { state: 'dead', failure };
  const asked = status === 429 || status === 503 ? retryAfterMs(headers['retry-after'], now) : 0;
  return again(failure, asked, attempts, settings, random);
}

/** Why the endpoint is to be switched off by what it answered itself; null when it did not ask for it. */
export function disableAsked(result: AttemptResult): DisableReason | null {
  if ('error' in result) return null;
  if (wishOf(result.answer.headers) === 'disable') return 'endpoint.asked';
  return result.answer.status === 410 ? 'endpoint.gone' : null;
}

/**
 * Whether a try says that its endpoint is in trouble: no answer, or that of a server that cannot. One that refuses what
 * it is told is well: it answers.
 */
export function isFault(result: AttemptResult): boolean {
  if ('error' in result) {
    const { code } = result.error;
    return code.startsWith('egress.') && !HOPELESS.includes(code);
  }
  const { status } = result.answer;
  return status === 429 || status >= 500;
}

/** `disable` also ends the delivery that it answers. */
function wishOf(headers: OutboundAnswer['headers']): 'abort-message' | 'disable' | null {
  const text = first(headers[WISH]).toLowerCase();
  return text === 'abort-message' || text === 'disable' ? text : null;
}

function again(
  failure: Failure,
  askedMs: number,
  attempts: number,
  settings: RetrySettings,
  random: number,
): Outcome {
  const delayMs = nextDelayMs(settings, attempts, random);
  if (delayMs === null) return { state: 'dead', failure };
  return { state: 'pending', delayMs: Math.max(delayMs, askedMs), failure };
}

function failureOf(status: number): Failure {
  if (status === 410) return { code: 'webhook.gone', message: 'The endpoint answered 410 Gone.' };
  if (status >= 300 && status <= 399) {
    return {
      code: 'webhook.redirect_refused',
      message: `The endpoint answered ${status}. Redirects are not followed: set the final URL.`,
    };
  }
  return { code: 'webhook.refused', message: `The endpoint answered ${status}.` };
}

/** Seconds or an HTTP date; 0 for anything else and for the past. */
function retryAfterMs(header: string | readonly string[] | undefined, now: Date): number {
  const text = first(header);
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}

const first = (header: string | readonly string[] | undefined): string =>
  (typeof header === 'string' ? header : (header?.[0] ?? '')).trim();
