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

  /** Add an endpoint to an instance. It is told beside the webhook of `/webhook/set` and all others. */
  createWebhookEndpoint(
    instanceName: string,
    body: BodyOf<'createWebhookEndpoint'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'createWebhookEndpoint'>> {
    return answerOf(
      this.http.POST('/webhook/endpoints/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** List the endpoints of an instance, the main one among them. */
  listWebhookEndpoints(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'listWebhookEndpoints'>> {
    return answerOf(
      this.http.GET('/webhook/endpoints/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Show an endpoint and how it is doing. */
  findWebhookEndpoint(
    instanceName: string,
    endpointId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findWebhookEndpoint'>> {
    return answerOf(
      this.http.GET('/webhook/endpoints/{instanceName}/{endpointId}', {
        params: { path: { instanceName, endpointId } },
        ...options,
      }),
    );
  }

  /** Change an endpoint. What is left out stays as it is. `enabled: true` lets go what was held for it. */
  updateWebhookEndpoint(
    instanceName: string,
    endpointId: string,
    body: BodyOf<'updateWebhookEndpoint'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateWebhookEndpoint'>> {
    return answerOf(
      this.http.PATCH('/webhook/endpoints/{instanceName}/{endpointId}', {
        params: { path: { instanceName, endpointId } },
        body,
        ...options,
      }),
    );
  }

  /** Remove an endpoint. What it was still to be told is given up. */
  deleteWebhookEndpoint(
    instanceName: string,
    endpointId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'deleteWebhookEndpoint'>> {
    return answerOf(
      this.http.DELETE('/webhook/endpoints/{instanceName}/{endpointId}', {
        params: { path: { instanceName, endpointId } },
        ...options,
      }),
    );
  }

  /** Send an endpoint a signed test. The event is `webhook.test`. It is sent once, and what came back is the answer. */
  testWebhookEndpoint(
    instanceName: string,
    endpointId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'testWebhookEndpoint'>> {
    return answerOf(
      this.http.POST('/webhook/endpoints/{instanceName}/{endpointId}/test', {
        params: { path: { instanceName, endpointId } },
        ...options,
      }),
    );
  }

  /** Give an endpoint a new signing secret. The old one goes on signing beside it for a while, so that nothing is refused while the subscriber learns the new one. Five sign at a time at most. */
  rotateWebhookSecret(
    instanceName: string,
    endpointId: string,
    body: BodyOf<'rotateWebhookSecret'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'rotateWebhookSecret'>> {
    return answerOf(
      this.http.POST('/webhook/endpoints/{instanceName}/{endpointId}/rotate-secret', {
        params: { path: { instanceName, endpointId } },
        body,
        ...options,
      }),
    );
  }

  /** List deliveries, the newest first. Deliveries are listed for WEBHOOK_ATTEMPT_RETENTION_DAYS after their end, and can be replayed for WEBHOOK_PAYLOAD_RETENTION_DAYS. */
  listWebhookDeliveries(
    instanceName: string,
    query: QueryOf<'listWebhookDeliveries'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'listWebhookDeliveries'>> {
    return answerOf(
      this.http.GET('/webhook/deliveries/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Show a delivery and all that was tried for it. */
  findWebhookDelivery(
    instanceName: string,
    deliveryId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findWebhookDelivery'>> {
    return answerOf(
      this.http.GET('/webhook/deliveries/{instanceName}/{deliveryId}', {
        params: { path: { instanceName, deliveryId } },
        ...options,
      }),
    );
  }

  /** Make a finished delivery again. With the same id and the same body; at once, and retried like the first time. */
  replayWebhookDelivery(
    instanceName: string,
    deliveryId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'replayWebhookDelivery'>> {
    return answerOf(
      this.http.POST('/webhook/deliveries/{instanceName}/{deliveryId}/replay', {
        params: { path: { instanceName, deliveryId } },
        ...options,
      }),
    );
  }

  /** Make many finished deliveries again. Those that a filter means, in the background and behind what is live. `{}` makes everything again that was given up; `{"states":["dead","delivered"],"since":"…"}` all since a time. */
  beginWebhookReplay(
    instanceName: string,
    body: BodyOf<'beginWebhookReplay'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'beginWebhookReplay'>> {
    return answerOf(
      this.http.POST('/webhook/replays/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** List replays, the newest first. */
  listWebhookReplays(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'listWebhookReplays'>> {
    return answerOf(
      this.http.GET('/webhook/replays/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Show how far a replay is. */
  findWebhookReplay(
    instanceName: string,
    replayId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findWebhookReplay'>> {
    return answerOf(
      this.http.GET('/webhook/replays/{instanceName}/{replayId}', {
        params: { path: { instanceName, replayId } },
        ...options,
      }),
    );
  }

  /** Cancel a replay. What is queued already is still made; the rest is left as it is. */
  cancelWebhookReplay(
    instanceName: string,
    replayId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'cancelWebhookReplay'>> {
    return answerOf(
      this.http.DELETE('/webhook/replays/{instanceName}/{replayId}', {
        params: { path: { instanceName, replayId } },
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
    instanceName: string,
    eventId: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findEvent'>> {
    return answerOf(
      this.http.GET('/events/{instanceName}/{eventId}', {
        params: { path: { instanceName, eventId } },
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

  /** Send a place. Shown as a pin on a map, with a name and an address. */
  sendLocation(
    instanceName: string,
    body: BodyOf<'sendLocation'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendLocation'>> {
    return answerOf(
      this.http.POST('/message/sendLocation/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send contacts. One card is a `contactMessage`, several are a `contactsArrayMessage`. */
  sendContact(
    instanceName: string,
    body: BodyOf<'sendContact'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendContact'>> {
    return answerOf(
      this.http.POST('/message/sendContact/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** React to a message. Goes to the chat of the message. An empty `reaction` takes back the own one. */
  sendReaction(
    instanceName: string,
    body: BodyOf<'sendReaction'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendReaction'>> {
    return answerOf(
      this.http.POST('/message/sendReaction/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a template. A message that Meta approved beforehand; on WHATSAPP-BUSINESS alone. */
  sendTemplate(
    instanceName: string,
    body: BodyOf<'sendTemplate'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendTemplate'>> {
    return answerOf(
      this.http.POST('/message/sendTemplate/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a poll. Votes come as `messages.update` of the poll, with `pollUpdates`: each answer with those who chose it. */
  sendPoll(
    instanceName: string,
    body: BodyOf<'sendPoll'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendPoll'>> {
    return answerOf(
      this.http.POST('/message/sendPoll/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a list. What is chosen comes as a `listResponseMessage`. WhatsApp shows lists in chats with one person. */
  sendList(
    instanceName: string,
    body: BodyOf<'sendList'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendList'>> {
    return answerOf(
      this.http.POST('/message/sendList/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a text with buttons. The text is the bold title, a blank line and the description; the picture at `thumbnailUrl` is shown above it. What was refused together: more than three `reply`, `reply` with others, `pix` with others. */
  sendButtons(
    instanceName: string,
    body: BodyOf<'sendButtons'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendButtons'>> {
    return answerOf(
      this.http.POST('/message/sendButtons/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send an image, a document, a video or a sound. From a URL, from base64, or as the part `file` of a form. Answers when WhatsApp has taken the message. */
  sendMedia(
    instanceName: string,
    body: BodyOf<'sendMedia'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendMedia'>> {
    return answerOf(
      this.http.POST('/message/sendMedia/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a video note. A round film; it is sent as `video/mp4`. */
  sendPtv(
    instanceName: string,
    body: BodyOf<'sendPtv'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendPtv'>> {
    return answerOf(
      this.http.POST('/message/sendPtv/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a voice message. A sound of any format becomes Opus in Ogg, one channel, 48 kHz, by ffmpeg. One that is so already is sent as it is; where there is no ffmpeg, the others are 501. */
  sendWhatsAppAudio(
    instanceName: string,
    body: BodyOf<'sendWhatsAppAudio'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendWhatsAppAudio'>> {
    return answerOf(
      this.http.POST('/message/sendWhatsAppAudio/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a sticker. A picture becomes WebP of 512 by 512 pixels; what moves goes on moving. */
  sendSticker(
    instanceName: string,
    body: BodyOf<'sendSticker'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendSticker'>> {
    return answerOf(
      this.http.POST('/message/sendSticker/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** The file of a message, in base64. From the store, or from WhatsApp. When WhatsApp does not have it any more, the phone is asked to upload it again. `GET /media` gives the same as it is. */
  getBase64FromMediaMessage(
    instanceName: string,
    body: BodyOf<'getBase64FromMediaMessage'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getBase64FromMediaMessage'>> {
    return answerOf(
      this.http.POST('/chat/getBase64FromMediaMessage/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** What is in the media store. Of this instance, newest first, at most a hundred. */
  getMedia(
    instanceName: string,
    body: BodyOf<'getMedia'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getMedia'>> {
    return answerOf(
      this.http.POST('/s3/getMedia/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** An address of a medium in the store. Whoever has it may fetch the medium until it expires. It is the address of S3, or one of the gateway. */
  getMediaUrl(
    instanceName: string,
    body: BodyOf<'getMediaUrl'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getMediaUrl'>> {
    return answerOf(
      this.http.POST('/s3/getMediaUrl/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Send a status. A text needs `backgroundColor` and `font`; a picture, film or sound is at a URL, or the part `file` of a form. Seen by those in `statusJidList`, or by all known contacts. */
  sendStatus(
    instanceName: string,
    body: BodyOf<'sendStatus'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendStatus'>> {
    return answerOf(
      this.http.POST('/message/sendStatus/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Set how fast an instance sends. Off unless it is set. Messages that come faster wait for their turn; those that would wait too long are 429 with `Retry-After`. It holds for every route that sends, over all processes. */
  setPacing(
    instanceName: string,
    body: BodyOf<'setPacing'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setPacing'>> {
    return answerOf(
      this.http.POST('/pacing/set/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show how fast an instance sends. */
  findPacing(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'findPacing'>> {
    return answerOf(
      this.http.GET('/pacing/find/{instanceName}', {
        params: { path: { instanceName } },
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

  /** Say which numbers are on WhatsApp. In the order in which they were asked. An account is not asked about again for seven days, a number without one for an hour. */
  whatsappNumbers(
    instanceName: string,
    body: BodyOf<'whatsappNumbers'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'whatsappNumbers'>> {
    return answerOf(
      this.http.POST('/chat/whatsappNumbers/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Mark messages as read. Own messages are passed over. Who wrote in a group is looked up where `participant` is left out. */
  markMessageAsRead(
    instanceName: string,
    body: BodyOf<'markMessageAsRead'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'markMessageAsRead'>> {
    return answerOf(
      this.http.POST('/chat/markMessageAsRead/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Put a chat into the archive, or take it out. WhatsApp wants to know the latest message of the chat: give it, or give `chat` and the latest stored one is taken. */
  archiveChat(
    instanceName: string,
    body: BodyOf<'archiveChat'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'archiveChat'>> {
    return answerOf(
      this.http.POST('/chat/archiveChat/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Mark a chat to be read later. WhatsApp wants to know the latest message of the chat: give it, or give `chat` and the latest stored one is taken. */
  markChatUnread(
    instanceName: string,
    body: BodyOf<'markChatUnread'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'markChatUnread'>> {
    return answerOf(
      this.http.POST('/chat/markChatUnread/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Take a message back for everyone. Somebody else's message in a group needs the rights of an admin. */
  deleteMessageForEveryone(
    instanceName: string,
    body: BodyOf<'deleteMessageForEveryone'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'deleteMessageForEveryone'>> {
    return answerOf(
      this.http.DELETE('/chat/deleteMessageForEveryone/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Edit a message. Own texts, and captions of pictures and films, that are stored. WhatsApp shows the edit of a message that is not older than fifteen minutes. */
  updateMessage(
    instanceName: string,
    body: BodyOf<'updateMessage'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateMessage'>> {
    return answerOf(
      this.http.POST('/chat/updateMessage/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show a presence in a chat. Held for `delay`, then it is paused. */
  sendPresence(
    instanceName: string,
    body: BodyOf<'sendPresence'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendPresence'>> {
    return answerOf(
      this.http.POST('/chat/sendPresence/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Block somebody, or unblock them. */
  updateBlockStatus(
    instanceName: string,
    body: BodyOf<'updateBlockStatus'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateBlockStatus'>> {
    return answerOf(
      this.http.POST('/chat/updateBlockStatus/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find chats. Those with messages, the latest first. */
  findChats(
    instanceName: string,
    body: BodyOf<'findChats'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findChats'>> {
    return answerOf(
      this.http.POST('/chat/findChats/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find one chat. */
  findChatByRemoteJid(
    instanceName: string,
    query: QueryOf<'findChatByRemoteJid'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'findChatByRemoteJid'>> {
    return answerOf(
      this.http.GET('/chat/findChatByRemoteJid/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Find contacts. In the order of their addresses. */
  findContacts(
    instanceName: string,
    body: BodyOf<'findContacts'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findContacts'>> {
    return answerOf(
      this.http.POST('/chat/findContacts/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find what became of messages. Those of the newest messages first. */
  findStatusMessage(
    instanceName: string,
    body: BodyOf<'findStatusMessage'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findStatusMessage'>> {
    return answerOf(
      this.http.POST('/chat/findStatusMessage/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find the address of somebody's picture. */
  fetchProfilePictureUrl(
    instanceName: string,
    body: BodyOf<'fetchProfilePictureUrl'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'fetchProfilePictureUrl'>> {
    return answerOf(
      this.http.POST('/chat/fetchProfilePictureUrl/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find a profile. The own one when `number` is left out. */
  fetchProfile(
    instanceName: string,
    body: BodyOf<'fetchProfile'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'fetchProfile'>> {
    return answerOf(
      this.http.POST('/chat/fetchProfile/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find what a business tells of itself. */
  fetchBusinessProfile(
    instanceName: string,
    body: BodyOf<'fetchBusinessProfile'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'fetchBusinessProfile'>> {
    return answerOf(
      this.http.POST('/chat/fetchBusinessProfile/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Change the own name. */
  updateProfileName(
    instanceName: string,
    body: BodyOf<'updateProfileName'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateProfileName'>> {
    return answerOf(
      this.http.POST('/chat/updateProfileName/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Change what is written about oneself. */
  updateProfileStatus(
    instanceName: string,
    body: BodyOf<'updateProfileStatus'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateProfileStatus'>> {
    return answerOf(
      this.http.POST('/chat/updateProfileStatus/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Change the own picture. It is made square, and a JPEG. */
  updateProfilePicture(
    instanceName: string,
    body: BodyOf<'updateProfilePicture'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateProfilePicture'>> {
    return answerOf(
      this.http.POST('/chat/updateProfilePicture/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Take the own picture away. */
  removeProfilePicture(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'removeProfilePicture'>> {
    return answerOf(
      this.http.DELETE('/chat/removeProfilePicture/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Find who may see what. */
  fetchPrivacySettings(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'fetchPrivacySettings'>> {
    return answerOf(
      this.http.GET('/chat/fetchPrivacySettings/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Change who may see what. */
  updatePrivacySettings(
    instanceName: string,
    body: BodyOf<'updatePrivacySettings'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'updatePrivacySettings'>> {
    return answerOf(
      this.http.POST('/chat/updatePrivacySettings/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Make a group. Numbers that are not on WhatsApp are left out. */
  createGroup(
    instanceName: string,
    body: BodyOf<'createGroup'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'createGroup'>> {
    return answerOf(
      this.http.POST('/group/create/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Change the subject of a group. */
  updateGroupSubject(
    instanceName: string,
    body: BodyOf<'updateGroupSubject'>,
    query: QueryOf<'updateGroupSubject'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateGroupSubject'>> {
    return answerOf(
      this.http.POST('/group/updateGroupSubject/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Change the picture of a group. */
  updateGroupPicture(
    instanceName: string,
    body: BodyOf<'updateGroupPicture'>,
    query: QueryOf<'updateGroupPicture'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateGroupPicture'>> {
    return answerOf(
      this.http.POST('/group/updateGroupPicture/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Change the description of a group. */
  updateGroupDescription(
    instanceName: string,
    body: BodyOf<'updateGroupDescription'>,
    query: QueryOf<'updateGroupDescription'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateGroupDescription'>> {
    return answerOf(
      this.http.POST('/group/updateGroupDescription/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Find a group. Asks WhatsApp only where the group is not known. */
  findGroupInfos(
    instanceName: string,
    query: QueryOf<'findGroupInfos'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'findGroupInfos'>> {
    return answerOf(
      this.http.GET('/group/findGroupInfos/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** List the groups of an instance. Kept up to date as WhatsApp tells changes: a list asks for nothing but pictures that are not known, a hundred a list at most. */
  fetchAllGroups(
    instanceName: string,
    query: QueryOf<'fetchAllGroups'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'fetchAllGroups'>> {
    return answerOf(
      this.http.GET('/group/fetchAllGroups/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** List the members of a group. */
  findParticipants(
    instanceName: string,
    query: QueryOf<'findParticipants'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'findParticipants'>> {
    return answerOf(
      this.http.GET('/group/participants/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Find the link by which people join a group. */
  inviteCode(
    instanceName: string,
    query: QueryOf<'inviteCode'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'inviteCode'>> {
    return answerOf(
      this.http.GET('/group/inviteCode/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Find the group that a link leads to. */
  inviteInfo(
    instanceName: string,
    query: QueryOf<'inviteInfo'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'inviteInfo'>> {
    return answerOf(
      this.http.GET('/group/inviteInfo/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Join a group by its link. */
  acceptInviteCode(
    instanceName: string,
    query: QueryOf<'acceptInviteCode'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'acceptInviteCode'>> {
    return answerOf(
      this.http.GET('/group/acceptInviteCode/{instanceName}', {
        params: { path: { instanceName }, query },
        ...options,
      }),
    );
  }

  /** Send the link of a group. To one number after the other; the first that fails ends it. */
  sendInvite(
    instanceName: string,
    body: BodyOf<'sendInvite'>,
    query: QueryOf<'sendInvite'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'sendInvite'>> {
    return answerOf(
      this.http.POST('/group/sendInvite/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Make another link for a group. */
  revokeInviteCode(
    instanceName: string,
    body: BodyOf<'revokeInviteCode'>,
    query: QueryOf<'revokeInviteCode'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'revokeInviteCode'>> {
    return answerOf(
      this.http.POST('/group/revokeInviteCode/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Add members, remove them, or change their rank. Says of each what became of them: `403` can only be invited, `409` is a member already. */
  updateParticipant(
    instanceName: string,
    body: BodyOf<'updateParticipant'>,
    query: QueryOf<'updateParticipant'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateParticipant'>> {
    return answerOf(
      this.http.POST('/group/updateParticipant/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Change who may write in a group, or change it. */
  updateSetting(
    instanceName: string,
    body: BodyOf<'updateSetting'>,
    query: QueryOf<'updateSetting'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'updateSetting'>> {
    return answerOf(
      this.http.POST('/group/updateSetting/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Let the messages of a group vanish after some time. */
  toggleEphemeral(
    instanceName: string,
    body: BodyOf<'toggleEphemeral'>,
    query: QueryOf<'toggleEphemeral'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'toggleEphemeral'>> {
    return answerOf(
      this.http.POST('/group/toggleEphemeral/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** Leave a group. */
  leaveGroup(
    instanceName: string,
    body: BodyOf<'leaveGroup'>,
    query: QueryOf<'leaveGroup'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'leaveGroup'>> {
    return answerOf(
      this.http.DELETE('/group/leaveGroup/{instanceName}', {
        params: { path: { instanceName }, query },
        body,
        ...options,
      }),
    );
  }

  /** List the labels. As the phone has told them. */
  findLabels(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'findLabels'>> {
    return answerOf(
      this.http.GET('/label/findLabels/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Put a label on a chat, or take it off. */
  handleLabel(
    instanceName: string,
    body: BodyOf<'handleLabel'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'handleLabel'>> {
    return answerOf(
      this.http.POST('/label/handleLabel/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find the products of a business. The own ones without a number. */
  getCatalog(
    instanceName: string,
    body: BodyOf<'getCatalog'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getCatalog'>> {
    return answerOf(
      this.http.POST('/business/getCatalog/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Find the collections of a business. */
  getCollections(
    instanceName: string,
    body: BodyOf<'getCollections'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'getCollections'>> {
    return answerOf(
      this.http.POST('/business/getCollections/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Ask Meta to approve a template. WHATSAPP-BUSINESS alone. What Meta refuses is refused with its status, and beside the usual fields in its own words: `message`, and `details` with `whatsapp_code`, `error_user_msg`, `fbtrace_id`. */
  createTemplate(
    instanceName: string,
    body: BodyOf<'createTemplate'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'createTemplate'>> {
    return answerOf(
      this.http.POST('/template/create/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** List the templates of the account. WHATSAPP-BUSINESS alone. All of them, as Meta has them, whoever made them. */
  findTemplates(
    instanceName: string,
    options: CallOptions = {},
  ): Promise<AnswerOf<'findTemplates'>> {
    return answerOf(
      this.http.GET('/template/find/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Create an instance. With `qrcode: true` it is connected at once, and the answer waits for a code. Where there is nothing to scan it is connected in any case: an account that the other side refuses is 400 with its words. */
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

  /** Change the access token, the app secret or the account of a business. WHATSAPP-BUSINESS alone. Graph is asked first, and what it refuses changes nothing; then the instance connects with the new account. The old access token is no key of the API any more. */
  setInstanceAccount(
    instanceName: string,
    body: BodyOf<'setInstanceAccount'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setInstanceAccount'>> {
    return answerOf(
      this.http.POST('/instance/setAccount/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Change the settings of an instance. A connected instance honours them at once, without connecting again. `syncFullHistory` alone holds from the next pairing on. Optional fields that are left out keep their value. */
  setSettings(
    instanceName: string,
    body: BodyOf<'setSettings'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setSettings'>> {
    return answerOf(
      this.http.POST('/settings/set/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show the settings of an instance. */
  findSettings(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'findSettings'>> {
    return answerOf(
      this.http.GET('/settings/find/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Set the proxy of an instance. It is tried first, by a CONNECT to WhatsApp's host: one that does not lead there is 400, `code` and `reason` say why. Everything of the instance goes through it, and nothing past it; a connection that is up is made anew. `enabled: false` takes it away. */
  setProxy(
    instanceName: string,
    body: BodyOf<'setProxy'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'setProxy'>> {
    return answerOf(
      this.http.POST('/proxy/set/{instanceName}', {
        params: { path: { instanceName } },
        body,
        ...options,
      }),
    );
  }

  /** Show the proxy of an instance. Answers `null` when none was ever set; one that was taken away is blank. */
  findProxy(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'findProxy'>> {
    return answerOf(
      this.http.GET('/proxy/find/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Try the proxy of an instance now. By a CONNECT to WhatsApp's host, and to nobody else. */
  checkProxy(instanceName: string, options: CallOptions = {}): Promise<AnswerOf<'checkProxy'>> {
    return answerOf(
      this.http.GET('/proxy/check/{instanceName}', {
        params: { path: { instanceName } },
        ...options,
      }),
    );
  }

  /** Bring a message that came in on the generic channel. With the token of the instance as its key, or the global key. Stored and told as `messages.upsert` before the answer; a number that no instance has changes nothing. A file comes in `message.base64`, and is kept in the media store, or is named by `message.mediaUrl`, and fetched when it is asked for. */
  receiveBridgeMessage(
    body: BodyOf<'receiveBridgeMessage'>,
    options: CallOptions = {},
  ): Promise<AnswerOf<'receiveBridgeMessage'>> {
    return answerOf(this.http.POST('/webhook/evolution', { body, ...options }));
  }
}
