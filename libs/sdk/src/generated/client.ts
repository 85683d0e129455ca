// Made from openapi.json by `npm run sdk:generate`. Not edited by hand.

import {
  answerOf,
  type AnswerOf,
  type BodyOf,
  type CallOptions,
  type HttpClient,
  type QueryOf,
} from '../operation.js';

/** The operations of a gateway. Each rejects with a `SwitchboardError` when it does not succeed. */
export class SwitchboardClient {
  /** @param http for what the methods do not give: the headers of an answer, for one. It does not throw. */
  constructor(readonly http: HttpClient) {}

  /** Say that the gateway works. */
  getWelcome(options: CallOptions = {}): Promise<AnswerOf<'getWelcome'>> {
    return answerOf(this.http.GET('/', { ...options }));
  }

  /** Check the global key. */
  verifyCredentials(options: CallOptions = {}): Promise<AnswerOf<'verifyCredentials'>> {
    return answerOf(this.http.POST('/verify-creds', { ...options }));
  }

  /** The process answers. */
  getLiveness(options: CallOptions = {}): Promise<AnswerOf<'getLiveness'>> {
    return answerOf(this.http.GET('/health/live', { ...options }));
  }

  /** The process can serve. */
  getReadiness(options: CallOptions = {}): Promise<AnswerOf<'getReadiness'>> {
    return answerOf(this.http.GET('/health/ready', { ...options }));
  }

  /** Set the webhook of an instance. Creates or changes the one webhook of the instance. Optional fields that are left out keep their value. */
  setWebhook(
    instanceName: string,
    body: BodyOf<'setWebhook'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setWebhook'>> {
    return answerOf(
      this.http.POST('/webhook/set/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show the webhook of an instance. Answers `null` when none was ever set. The secret is not shown here. */
  findWebhook(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'findWebhook'>> {
    return answerOf(
      this.http.GET('/webhook/find/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Show the secret that deliveries are signed with. */
  findWebhookSecret(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findWebhookSecret'>> {
    return answerOf(
      this.http.GET('/webhook/secret/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Send a text. Answers when WhatsApp has taken the message; `status` is PENDING then, and `messages.update` tells what becomes of it. A number that WhatsApp does not know is 400 with `[{"jid", "exists": false, "number"}]`. */
  sendText(
    instanceName: string,
    body: BodyOf<'sendText'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendText'>> {
    return answerOf(
      this.http.POST('/message/sendText/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find stored messages. Newest first, in pages. `offset` is the size of a page. */
  findMessages(
    instanceName: string,
    body: BodyOf<'findMessages'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findMessages'>> {
    return answerOf(
      this.http.POST('/chat/findMessages/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Create an instance. With `qrcode: true` it is connected at once, and the answer waits for a code. */
  createInstance(
    body: BodyOf<'createInstance'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'createInstance'>> {
    return answerOf(this.http.POST('/instance/create', { body, ...options }));
  }

  /** List instances. The global key lists all of them, an instance key its own. */
  fetchInstances(
    query: QueryOf<'fetchInstances'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'fetchInstances'>> {
    return answerOf(this.http.GET('/instance/fetchInstances', { params: { query }, ...options }));
  }

  /** Connect, or get a code to pair with. Waits, bounded, for the first of QR code, pairing code, open or failure. */
  connectInstance(
    instanceName: string,
    query: QueryOf<'connectInstance'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'connectInstance'>> {
    return answerOf(
      this.http.GET('/instance/connect/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** State of the connection, and why it is so. */
  getConnectionState(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getConnectionState'>> {
    return answerOf(
      this.http.GET('/instance/connectionState/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** End the session and connect again. One that is closed is connected. */
  restartInstance(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'restartInstance'>> {
    return answerOf(
      this.http.POST('/instance/restart/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Set the own presence. */
  setInstancePresence(
    instanceName: string,
    body: BodyOf<'setInstancePresence'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setInstancePresence'>> {
    return answerOf(
      this.http.POST('/instance/setPresence/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Log out. The instance and its data stay; it can be paired again. */
  logoutInstance(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'logoutInstance'>> {
    return answerOf(
      this.http.DELETE('/instance/logout/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Delete an instance and all its data. The name is free when this answers; the data goes in the background. */
  deleteInstance(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'deleteInstance'>> {
    return answerOf(
      this.http.DELETE('/instance/delete/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }
}
