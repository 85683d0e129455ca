import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '../../../../test/support/test-database.js';
import { openWebhooks, type OpenWebhooks } from './open-webhooks.js';

/** An endpoint that a test made. */
export interface MadeEndpoint {
  readonly id: string;
  readonly secret: string;
}

/** An answer of the API; what it should hold is for the test to say. */
export interface WebhookAnswer<T> {
  readonly status: number;
  readonly body: T;
}

/** Webhooks on a database of their own, driven over HTTP as a client does. */
export interface WebhookWorld extends OpenWebhooks {
  /** Makes an instance that may be called by its name. */
  instance(): Promise<{ readonly name: string; readonly instanceId: string }>;
  /** Adds an endpoint to an instance, with these fields of the request. */
  endpoint(instanceName: string, fields: object): Promise<MadeEndpoint>;
  /** Calls `/webhook/…`. */
  request<T>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<WebhookAnswer<T>>;
}

export async function openWebhookWorld(
  variables: Readonly<Record<string, string>> = {},
): Promise<WebhookWorld> {
  const database = await createTestDatabase();
  const webhooks = await openWebhooks(database.uri, variables);
  const request: WebhookWorld['request'] = async (method, path, payload) => {
    const url = `/webhook/${path}`;
    const response = await webhooks.app.inject({ method, url, payload });
    return { status: response.statusCode, body: response.json() };
  };
  return {
    ...webhooks,
    request,
    instance: async () => {
      const name = `i-${randomUUID()}`;
      return { name, instanceId: await webhooks.createInstance(name) };
    },
    endpoint: async (instanceName, fields) => {
      const { status, body } = await request<MadeEndpoint>(
        'POST',
        `endpoints/${instanceName}`,
        fields,
      );
      if (status !== 201) throw new Error(`The endpoint was refused: ${JSON.stringify(body)}`);
      return body;
    },
    close: async () => {
      await webhooks.close();
      await database.drop();
    },
  };
}
