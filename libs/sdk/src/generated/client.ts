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

  /** Catch up with the events of an instance. Everything after a sequence, oldest first, without a gap; without `after`, everything that is held. Who asks for less than is held is told with 410. */
  listEvents(
    instanceName: string,
    query: QueryOf<'listEvents'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'listEvents'>> {
    return answerOf(
      this.http.GET('/events/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Show one event of an instance. */
  findEvent(
    eventId: string,
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findEvent'>> {
    return answerOf(
      this.http.GET('/events/{instanceName}/{eventId}', {
        params: { path: { eventId, instanceName } },
        ...options,
      }),
    );
  }

  /** Switch the WebSocket of an instance on or off. Events are pushed by socket.io in the namespace `/<instanceName>`, to whoever is connected just then; what was missed is caught up with by `listEvents`. Needs WEBSOCKET_ENABLED; until then the setting is kept. */
  setWebsocket(
    instanceName: string,
    body: BodyOf<'setWebsocket'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setWebsocket'>> {
    return answerOf(
      this.http.POST('/websocket/set/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show the setting of the WebSocket of an instance. Answers `null` when it was never set. */
  findWebsocket(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findWebsocket'>> {
    return answerOf(
      this.http.GET('/websocket/find/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Switch RabbitMQ of an instance on or off. Events are published to the topic exchange named like the instance, with the name of the event as routing key, and kept until the broker confirmed them. Needs RABBITMQ_ENABLED; until then the setting is kept. */
  setRabbitmq(
    instanceName: string,
    body: BodyOf<'setRabbitmq'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setRabbitmq'>> {
    return answerOf(
      this.http.POST('/rabbitmq/set/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show the setting of RabbitMQ of an instance. Answers `null` when it was never set. */
  findRabbitmq(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'findRabbitmq'>> {
    return answerOf(
      this.http.GET('/rabbitmq/find/{instanceName}', {
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
