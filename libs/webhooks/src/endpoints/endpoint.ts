/** What an endpoint may ask the order of its deliveries to hold for. */
export const ORDER_MODES = ['none', 'chat', 'instance'] as const;
export type OrderMode = (typeof ORDER_MODES)[number];

/** How an endpoint wants to be told. Null takes what the gateway does where nothing is said. */
export interface EndpointSettings {
  /** In which order: any, that of each chat, that of the instance. */
  readonly orderMode: OrderMode;
  /** Requests a second, at most. */
  readonly ratePerSecond: number | null;
  /** Requests at a time, at most. */
  readonly concurrency: number | null;
  /** One request, from the look-up of the name to the end of the reply. */
  readonly timeoutMs: number | null;
  /** Seconds between one try and the next; one more try than there are gaps. */
  readonly retrySchedule: readonly number[] | null;
  /** Whether requests also carry `x-webhook-signature`, for clients that know nothing else. */
  readonly hexSignature: boolean;
}

export const DEFAULT_SETTINGS: EndpointSettings = {
  orderMode: 'none',
  ratePerSecond: null,
  concurrency: null,
  timeoutMs: null,
  retrySchedule: null,
  hexSignature: false,
};

/** How an endpoint has been doing. */
export interface EndpointHealth {
  /** First failure since the last success; null while it does well. */
  readonly failingSince: Date | null;
  /** Exact to a minute while it does well. */
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  /** Code of the last failure. */
  readonly lastFailure: string | null;
  /** When the gateway switched it off; what happens from then on is held for it. */
  readonly disabledAt: Date | null;
  readonly disabledReason: DisableReason | null;
}

/** Why the gateway switches an endpoint off. */
export type DisableReason =
  /** It answered 410. */
  | 'endpoint.gone'
  /** It asked for it: `webhook-delivery: disable`. */
  | 'endpoint.asked'
  /** Nothing but failures for five days. */
  | 'endpoint.failing';
