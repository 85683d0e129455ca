import type { AnswerOf, BodyOf, OperationId, QueryOf } from '@switchboard/sdk';
import { ApiError, errorOf } from './api-error.js';

type Query = Readonly<Record<string, string | number | undefined>>;

/** How one call is made. */
interface Call {
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** An answer, with what leads to the next page of a list. */
export interface Page<T> {
  readonly items: T;
  readonly next: string | null;
}

const of = (prefix: string, instanceName: string, ...rest: readonly string[]): string =>
  [prefix, ...[instanceName, ...rest].map(encodeURIComponent)].join('/');

/** The API as this page uses it, with the key that was entered. Each call rejects with an `ApiError`. */
export class Api {
  constructor(private readonly key: string) {}

  /** Whether the key opens everything; a token opens the instances that have it. */
  async isGlobal(): Promise<boolean> {
    try {
      await this.answer<'verifyCredentials'>('POST', '/verify-creds');
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      await this.answer<'fetchInstances'>('GET', '/instance/fetchInstances');
      return false;
    }
  }

  async instances(
    query: QueryOf<'fetchInstances'>,
    signal: AbortSignal,
  ): Promise<Page<AnswerOf<'fetchInstances'>>> {
    const response = await this.send('GET', '/instance/fetchInstances', { query, signal });
    const items: AnswerOf<'fetchInstances'> = await response.json();
    return { items, next: response.headers.get('x-next-cursor') };
  }

  createInstance(body: BodyOf<'createInstance'>): Promise<AnswerOf<'createInstance'>> {
    return this.answer<'createInstance'>('POST', '/instance/create', { body });
  }

  async state(
    instanceName: string,
    signal: AbortSignal,
  ): Promise<AnswerOf<'getConnectionState'>['instance']> {
    const path = of('/instance/connectionState', instanceName);
    return (await this.answer<'getConnectionState'>('GET', path, { signal })).instance;
  }

  connect(
    instanceName: string,
    call: { readonly number?: string; readonly signal?: AbortSignal } = {},
  ): Promise<AnswerOf<'connectInstance'>> {
    const { number, signal } = call;
    const path = of('/instance/connect', instanceName);
    return this.answer<'connectInstance'>('GET', path, { query: { number }, signal });
  }

  restart(instanceName: string): Promise<AnswerOf<'restartInstance'>> {
    return this.answer<'restartInstance'>('POST', of('/instance/restart', instanceName));
  }

  logOut(instanceName: string): Promise<AnswerOf<'logoutInstance'>> {
    return this.answer<'logoutInstance'>('DELETE', of('/instance/logout', instanceName));
  }

  deleteInstance(instanceName: string): Promise<AnswerOf<'deleteInstance'>> {
    return this.answer<'deleteInstance'>('DELETE', of('/instance/delete', instanceName));
  }

  async endpoints(
    instanceName: string,
    signal: AbortSignal,
  ): Promise<AnswerOf<'listWebhookEndpoints'>['endpoints']> {
    const path = of('/webhook/endpoints', instanceName);
    return (await this.answer<'listWebhookEndpoints'>('GET', path, { signal })).endpoints;
  }

  deliveries(
    instanceName: string,
    query: QueryOf<'listWebhookDeliveries'>,
    signal: AbortSignal,
  ): Promise<AnswerOf<'listWebhookDeliveries'>> {
    const path = of('/webhook/deliveries', instanceName);
    return this.answer<'listWebhookDeliveries'>('GET', path, { query, signal });
  }

  delivery(
    instanceName: string,
    id: string,
    signal: AbortSignal,
  ): Promise<AnswerOf<'findWebhookDelivery'>> {
    const path = of('/webhook/deliveries', instanceName, id);
    return this.answer<'findWebhookDelivery'>('GET', path, { signal });
  }

  replay(instanceName: string, id: string): Promise<AnswerOf<'replayWebhookDelivery'>> {
    const path = of('/webhook/deliveries', instanceName, id, 'replay');
    return this.answer<'replayWebhookDelivery'>('POST', path);
  }

  private async answer<Id extends OperationId>(
    method: string,
    path: string,
    call: Call = {},
  ): Promise<AnswerOf<Id>> {
    const response = await this.send(method, path, call);
    return response.json();
  }

  private async send(
    method: string,
    path: string,
    { query = {}, body, signal }: Call,
  ): Promise<Response> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    const response = await fetch(search.size === 0 ? path : `${path}?${search}`, {
      method,
      headers: {
        apikey: this.key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      cache: 'no-store',
      credentials: 'omit',
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiError(
        'gateway.unreachable',
        null,
        ['No gateway answers at this address.'],
        null,
      );
    });
    if (!response.ok) throw await errorOf(response);
    return response;
  }
}
