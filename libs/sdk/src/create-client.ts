import createHttpClient from 'openapi-fetch';
import { SwitchboardClient } from './generated/client.js';
import type { paths } from './generated/schema.js';

/** How a gateway is reached. */
export interface ClientOptions {
  /** For example `http://localhost:8080`. */
  readonly baseUrl: string;
  /** The global key, or the key of one instance (`hash` of `createInstance`), which opens its own routes alone. */
  readonly apiKey: string;
  /** Stands in for the global `fetch`: for a proxy, a retry, a test. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client of one gateway. It keeps no state and opens nothing until it is used. */
export function createClient({ baseUrl, apiKey, fetch }: ClientOptions): SwitchboardClient {
  return new SwitchboardClient(
    createHttpClient<paths>({ baseUrl, headers: { apikey: apiKey }, fetch }),
  );
}
