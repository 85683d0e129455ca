import type { EndpointHealth, EndpointSettings } from './endpoints/endpoint.js';
import type { SignatureScheme } from './endpoints/signature-scheme.js';

/** An endpoint as it is set; absent fields keep their value (or their default). */
export interface EndpointInput extends Partial<EndpointSettings> {
  readonly url?: string;
  readonly description?: string | null;
  readonly enabled?: boolean;
  /** An empty list means all. */
  readonly events?: readonly string[];
  readonly headers?: Readonly<Record<string, string>> | null;
  readonly byEvents?: boolean;
  readonly base64?: boolean;
  /** `whsec_…`; made when absent. */
  readonly secret?: string;
  /** Of a new endpoint; it keeps it. */
  readonly signature?: SignatureScheme;
}

/** One of the endpoints of an instance; the secret is apart on purpose. */
export interface Endpoint extends EndpointSettings {
  readonly id: string;
  /** True for the one that `/webhook/set` sets. */
  readonly isMain: boolean;
  readonly description: string | null;
  readonly url: string;
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly headers: Readonly<Record<string, string>> | null;
  readonly byEvents: boolean;
  readonly base64: boolean;
  readonly signature: SignatureScheme;
  /** `whpk_…`, with which a subscriber checks `v1a`; null for `v1`. */
  readonly publicKey: string | null;
  readonly health: EndpointHealth;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
