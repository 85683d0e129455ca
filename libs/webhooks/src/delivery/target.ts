/** Where a delivery goes and how it is signed. */
export interface DeliveryTarget {
  readonly url: string;
  /** Custom headers as they were set, `jwt_key` included. */
  readonly headers: Readonly<Record<string, string>>;
  /** `whsec_…` or `whsk_…`, the current one first; none where none was agreed on. Each of them signs. */
  readonly secrets: readonly string[];
  readonly byEvents: boolean;
  /** Whether `x-webhook-signature` is sent as well. */
  readonly hexSignature: boolean;
}

/**
 * The address of one event. With `byEvents` the name of the event is one more segment of the path (`messages-upsert`);
 * a trailing slash is not doubled and a query stays behind it.
 */
export function targetUrl(
  target: Pick<DeliveryTarget, 'url' | 'byEvents'>,
  eventName: string,
): string {
  if (!target.byEvents || !URL.canParse(target.url)) return target.url;
  const url = new URL(target.url);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${eventName.replaceAll('.', '-')}`;
  return url.href;
}
