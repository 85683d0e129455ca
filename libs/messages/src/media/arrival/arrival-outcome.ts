import { DomainError } from '@switchboard/errors';

/** What becomes of a medium that could not be fetched. */
export type ArrivalOutcome =
  /** The connection is to blame: it is tried again, and the try does not count. */
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'retry'; readonly seconds: number; readonly reason: string }
  | { readonly kind: 'give-up'; readonly reason: string }
  /** There is nothing to fetch, or nobody to fetch it for. */
  | { readonly kind: 'drop' };

const CONNECTION_SECONDS = 30;
/** Seconds before the second try and those after it. */
const RETRY_SECONDS = [15, 120, 900, 3_600];

const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection.not_open',
  'connection.unowned',
]);
/** No further try would end otherwise. */
const FINAL: ReadonlySet<string> = new Set(['media.too_large', 'media.not_fetchable']);
const POINTLESS: ReadonlySet<string> = new Set([
  'media.instance_gone',
  'message.not_found',
  'message.not_media',
  'connection.unknown',
  'channel.not_available',
]);

/** @param tries how often it was tried, this time included */
export function arrivalOutcome(error: unknown, tries: number): ArrivalOutcome {
  const { code, message } =
    error instanceof DomainError ? error : { code: null, message: 'The gateway failed.' };
  if (code !== null && OF_THE_CONNECTION.has(code))
    return { kind: 'wait', seconds: CONNECTION_SECONDS };
  if (code !== null && POINTLESS.has(code)) return { kind: 'drop' };
  const seconds = RETRY_SECONDS[tries - 1];
  if (seconds === undefined || (code !== null && FINAL.has(code)))
    return { kind: 'give-up', reason: message };
  return { kind: 'retry', seconds, reason: message };
}
