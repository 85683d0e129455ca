import type { AppConfig } from '@switchboard/config';
import type { OutboundHttp } from '@switchboard/http';
import { StoreUnavailableError } from '../auth-state.errors.js';

const TIMEOUT_MS = 10_000;
/** The values of a page or of a read: some hundred keys of a few kilobytes. */
const MAX_ANSWER_BYTES = 32 * 1_024 * 1_024;

/** How the provider answered. */
export interface ProviderAnswer {
  readonly status: number;
  /** Null when there was no body. */
  readonly body: unknown;
}

/** Calls of the provider's API. What is asked once is sent once: a request that fails is never repeated by itself. */
export class ProviderClient {
  constructor(
    private readonly http: OutboundHttp,
    private readonly provider: NonNullable<AppConfig['authState']['provider']>,
  ) {}

  /** @throws StoreUnavailableError unless it answers `pong` and takes our key */
  async ping(): Promise<void> {
    const pong = await this.send('OPTIONS', '/ping', undefined);
    if (pong.status !== 200) throw unavailable(`it answers ${pong.status} to a ping`);
    await this.call('POST', '/session', { group: this.provider.prefix });
  }

  /** Of this installation's group. @throws StoreUnavailableError */
  group(body: unknown): Promise<ProviderAnswer> {
    return this.call('POST', `/session/${this.provider.prefix}`, body);
  }

  /** Of one instance. Status 409 is the caller's to understand. @throws StoreUnavailableError */
  instance(
    method: 'DELETE' | 'POST',
    instanceId: string,
    action: string,
    body?: unknown,
  ): Promise<ProviderAnswer> {
    const path = `/session/${this.provider.prefix}/${instanceId}`;
    return this.call(method, action === '' ? path : `${path}/${action}`, body);
  }

  private async call(
    method: 'DELETE' | 'POST',
    path: string,
    body: unknown,
  ): Promise<ProviderAnswer> {
    const answer = await this.send(method, path, body);
    const { status } = answer;
    if (status === 401 || status === 403) throw unavailable('it refuses PROVIDER_API_KEY');
    if (status !== 409 && (status < 200 || status > 299)) throw unavailable(`it answers ${status}`);
    return answer;
  }

  private async send(
    method: 'DELETE' | 'OPTIONS' | 'POST',
    path: string,
    body: unknown,
  ): Promise<ProviderAnswer> {
    const answer = await this.http
      .call(`${this.provider.url}${path}`, {
        method,
        headers: {
          apikey: this.provider.apiKey,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        timeoutMs: TIMEOUT_MS,
        maxAnswerBytes: MAX_ANSWER_BYTES,
      })
      .catch((error: unknown) => {
        throw unavailable(error instanceof Error ? error.message : String(error), error);
      });
    if (!answer.complete) throw unavailable('its answer breaks off');
    return { status: answer.status, body: parse(answer.body.toString('utf8')) };
  }
}

/** Null for what is no JSON: an answer without a body, or `pong`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function unavailable(reason: string, cause?: unknown): StoreUnavailableError {
  return new StoreUnavailableError('The provider of PROVIDER_HOST', reason, { cause });
}
