// Made from openapi.json by `npm run sdk:generate`. Not edited by hand.

export interface paths {
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Say that the gateway works */
    get: operations['getWelcome'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verify-creds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check the global key */
    post: operations['verifyCredentials'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process can serve */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/set/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set the webhook of an instance
     * @description Creates or changes the one webhook of the instance. Optional fields that are left out keep their value.
     */
    post: operations['setWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the webhook of an instance
     * @description Answers `null` when none was ever set. The secret is not shown here.
     */
    get: operations['findWebhook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/secret/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show the secret that deliveries are signed with */
    get: operations['findWebhookSecret'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/endpoints/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the endpoints of an instance, the main one among them */
    get: operations['listWebhookEndpoints'];
    put?: never;
    /**
     * Add an endpoint to an instance
     * @description It is told beside the webhook of `/webhook/set` and all others.
     */
    post: operations['createWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/endpoints/{instanceName}/{endpointId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show an endpoint and how it is doing */
    get: operations['findWebhookEndpoint'];
    put?: never;
    post?: never;
    /**
     * Remove an endpoint
     * @description What it was still to be told is given up.
     */
    delete: operations['deleteWebhookEndpoint'];
    options?: never;
    head?: never;
    /**
     * Change an endpoint
     * @description What is left out stays as it is. `enabled: true` lets go what was held for it.
     */
    patch: operations['updateWebhookEndpoint'];
    trace?: never;
  };
  '/webhook/endpoints/{instanceName}/{endpointId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an endpoint a signed test
     * @description The event is `webhook.test`. It is sent once, and what came back is the answer.
     */
    post: operations['testWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/endpoints/{instanceName}/{endpointId}/rotate-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give an endpoint a new signing secret
     * @description The old one goes on signing beside it for a while, so that nothing is refused while the subscriber learns the new one. Five sign at a time at most.
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/deliveries/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List deliveries, the newest first
     * @description Deliveries are listed for WEBHOOK_ATTEMPT_RETENTION_DAYS after their end, and can be replayed for WEBHOOK_PAYLOAD_RETENTION_DAYS.
     */
    get: operations['listWebhookDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/deliveries/{instanceName}/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a delivery and all that was tried for it */
    get: operations['findWebhookDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/deliveries/{instanceName}/{deliveryId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a finished delivery again
     * @description With the same id and the same body; at once, and retried like the first time.
     */
    post: operations['replayWebhookDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/replays/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List replays, the newest first */
    get: operations['listWebhookReplays'];
    put?: never;
    /**
     * Make many finished deliveries again
     * @description Those that a filter means, in the background and behind what is live. `{}` makes everything again that was given up; `{"states":["dead","delivered"],"since":"…"}` all since a time.
     */
    post: operations['beginWebhookReplay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/replays/{instanceName}/{replayId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show how far a replay is */
    get: operations['findWebhookReplay'];
    put?: never;
    post?: never;
    /**
     * Cancel a replay
     * @description What is queued already is still made; the rest is left as it is.
     */
    delete: operations['cancelWebhookReplay'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Catch up with the events of an instance
     * @description Everything after a sequence, oldest first, without a gap; without `after`, everything that is held. Who asks for less than is held is told with 410.
     */
    get: operations['listEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{instanceName}/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow the events of an instance as they happen
     * @description Server-sent events: `id` is the sequence, `data` one event as in `listEvents`. Connect again with `Last-Event-ID` (or `after`) and nothing is missed that is still held; without either, the stream begins with the next event. It ends when the instance is deleted.
     */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{instanceName}/{eventId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show one event of an instance */
    get: operations['findEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/websocket/set/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Switch the WebSocket of an instance on or off
     * @description Events are pushed by socket.io in the namespace `/<instanceName>`, to whoever is connected just then; what was missed is caught up with by `listEvents`. Needs WEBSOCKET_ENABLED; until then the setting is kept.
     */
    post: operations['setWebsocket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/websocket/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the setting of the WebSocket of an instance
     * @description Answers `null` when it was never set.
     */
    get: operations['findWebsocket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rabbitmq/set/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Switch RabbitMQ of an instance on or off
     * @description Events are published to the topic exchange named like the instance, with the name of the event as routing key, and kept until the broker confirmed them. Needs RABBITMQ_ENABLED; until then the setting is kept.
     */
    post: operations['setRabbitmq'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rabbitmq/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the setting of RabbitMQ of an instance
     * @description Answers `null` when it was never set.
     */
    get: operations['findRabbitmq'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendText/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a text
     * @description Answers when WhatsApp has taken the message; `status` is PENDING then, and `messages.update` tells what becomes of it. A number that WhatsApp does not know is 400 with `[{"jid", "exists": false, "number"}]`.
     */
    post: operations['sendText'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendLocation/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a place
     * @description Shown as a pin on a map, with a name and an address.
     */
    post: operations['sendLocation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendContact/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send contacts
     * @description One card is a `contactMessage`, several are a `contactsArrayMessage`.
     */
    post: operations['sendContact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendReaction/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * React to a message
     * @description Goes to the chat of the message. An empty `reaction` takes back the own one.
     */
    post: operations['sendReaction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendTemplate/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a template
     * @description A message that Meta approved beforehand; on WHATSAPP-BUSINESS alone.
     */
    post: operations['sendTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendPoll/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a poll
     * @description Votes come as `messages.update` of the poll, with `pollUpdates`: each answer with those who chose it.
     */
    post: operations['sendPoll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendList/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a list
     * @description What is chosen comes as a `listResponseMessage`. WhatsApp shows lists in chats with one person.
     */
    post: operations['sendList'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendButtons/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a text with buttons
     * @description The text is the bold title, a blank line and the description; the picture at `thumbnailUrl` is shown above it. What was refused together: more than three `reply`, `reply` with others, `pix` with others.
     */
    post: operations['sendButtons'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendMedia/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an image, a document, a video or a sound
     * @description From a URL, from base64, or as the part `file` of a form. Answers when WhatsApp has taken the message.
     */
    post: operations['sendMedia'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendPtv/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a video note
     * @description A round film; it is sent as `video/mp4`.
     */
    post: operations['sendPtv'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendWhatsAppAudio/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a voice message
     * @description A sound of any format becomes Opus in Ogg, one channel, 48 kHz, by ffmpeg. One that is so already is sent as it is; where there is no ffmpeg, the others are 501.
     */
    post: operations['sendWhatsAppAudio'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendSticker/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a sticker
     * @description A picture becomes WebP of 512 by 512 pixels; what moves goes on moving.
     */
    post: operations['sendSticker'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/getBase64FromMediaMessage/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The file of a message, in base64
     * @description From the store, or from WhatsApp. When WhatsApp does not have it any more, the phone is asked to upload it again. `GET /media` gives the same as it is.
     */
    post: operations['getBase64FromMediaMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/media/{instanceName}/{messageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The file of a message
     * @description Streamed, from the store or from WhatsApp. `messageId` is the id of the message on WhatsApp, or of its record.
     */
    get: operations['downloadMedia'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/s3/getMedia/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What is in the media store
     * @description Of this instance, newest first, at most a hundred.
     */
    post: operations['getMedia'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/s3/getMediaUrl/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An address of a medium in the store
     * @description Whoever has it may fetch the medium until it expires. It is the address of S3, or one of the gateway.
     */
    post: operations['getMediaUrl'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A medium, by an address that was given out
     * @description As `getMediaUrl` and `message.mediaUrl` give it, until it expires.
     */
    get: operations['downloadFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/message/sendStatus/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a status
     * @description A text needs `backgroundColor` and `font`; a picture, film or sound is at a URL, or the part `file` of a form. Seen by those in `statusJidList`, or by all known contacts.
     */
    post: operations['sendStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pacing/set/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set how fast an instance sends
     * @description Off unless it is set. Messages that come faster wait for their turn; those that would wait too long are 429 with `Retry-After`. It holds for every route that sends, over all processes.
     */
    post: operations['setPacing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pacing/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show how fast an instance sends */
    get: operations['findPacing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/findMessages/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find stored messages
     * @description Newest first, in pages. `offset` is the size of a page.
     */
    post: operations['findMessages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/whatsappNumbers/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say which numbers are on WhatsApp
     * @description In the order in which they were asked. An account is not asked about again for seven days, a number without one for an hour.
     */
    post: operations['whatsappNumbers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/markMessageAsRead/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mark messages as read
     * @description Own messages are passed over. Who wrote in a group is looked up where `participant` is left out.
     */
    post: operations['markMessageAsRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/archiveChat/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put a chat into the archive, or take it out
     * @description WhatsApp wants to know the latest message of the chat: give it, or give `chat` and the latest stored one is taken.
     */
    post: operations['archiveChat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/markChatUnread/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mark a chat to be read later
     * @description WhatsApp wants to know the latest message of the chat: give it, or give `chat` and the latest stored one is taken.
     */
    post: operations['markChatUnread'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/deleteMessageForEveryone/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take a message back for everyone
     * @description Somebody else's message in a group needs the rights of an admin.
     */
    delete: operations['deleteMessageForEveryone'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/updateMessage/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Edit a message
     * @description Own texts, and captions of pictures and films, that are stored. WhatsApp shows the edit of a message that is not older than fifteen minutes.
     */
    post: operations['updateMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/sendPresence/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Show a presence in a chat
     * @description Held for `delay`, then it is paused.
     */
    post: operations['sendPresence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/updateBlockStatus/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Block somebody, or unblock them */
    post: operations['updateBlockStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/findChats/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find chats
     * @description Those with messages, the latest first.
     */
    post: operations['findChats'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/findChatByRemoteJid/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find one chat */
    get: operations['findChatByRemoteJid'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/findContacts/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find contacts
     * @description In the order of their addresses.
     */
    post: operations['findContacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/findStatusMessage/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find what became of messages
     * @description Those of the newest messages first.
     */
    post: operations['findStatusMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/fetchProfilePictureUrl/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Find the address of somebody's picture */
    post: operations['fetchProfilePictureUrl'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/fetchProfile/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find a profile
     * @description The own one when `number` is left out.
     */
    post: operations['fetchProfile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/fetchBusinessProfile/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Find what a business tells of itself */
    post: operations['fetchBusinessProfile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/updateProfileName/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the own name */
    post: operations['updateProfileName'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/updateProfileStatus/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change what is written about oneself */
    post: operations['updateProfileStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/updateProfilePicture/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change the own picture
     * @description It is made square, and a JPEG.
     */
    post: operations['updateProfilePicture'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/removeProfilePicture/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take the own picture away */
    delete: operations['removeProfilePicture'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/fetchPrivacySettings/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find who may see what */
    get: operations['fetchPrivacySettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/chat/updatePrivacySettings/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change who may see what */
    post: operations['updatePrivacySettings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/create/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a group
     * @description Numbers that are not on WhatsApp are left out.
     */
    post: operations['createGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/updateGroupSubject/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the subject of a group */
    post: operations['updateGroupSubject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/updateGroupPicture/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the picture of a group */
    post: operations['updateGroupPicture'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/updateGroupDescription/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the description of a group */
    post: operations['updateGroupDescription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/findGroupInfos/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find a group
     * @description Asks WhatsApp only where the group is not known.
     */
    get: operations['findGroupInfos'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/fetchAllGroups/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the groups of an instance
     * @description Kept up to date as WhatsApp tells changes: a list asks for nothing but pictures that are not known, a hundred a list at most.
     */
    get: operations['fetchAllGroups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/participants/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the members of a group */
    get: operations['findParticipants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/inviteCode/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find the link by which people join a group */
    get: operations['inviteCode'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/inviteInfo/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find the group that a link leads to */
    get: operations['inviteInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/acceptInviteCode/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Join a group by its link */
    get: operations['acceptInviteCode'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/sendInvite/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the link of a group
     * @description To one number after the other; the first that fails ends it.
     */
    post: operations['sendInvite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/revokeInviteCode/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make another link for a group */
    post: operations['revokeInviteCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/updateParticipant/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add members, remove them, or change their rank
     * @description Says of each what became of them: `403` can only be invited, `409` is a member already.
     */
    post: operations['updateParticipant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/updateSetting/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change who may write in a group, or change it */
    post: operations['updateSetting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/toggleEphemeral/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let the messages of a group vanish after some time */
    post: operations['toggleEphemeral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/group/leaveGroup/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Leave a group */
    delete: operations['leaveGroup'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label/findLabels/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the labels
     * @description As the phone has told them.
     */
    get: operations['findLabels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label/handleLabel/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a label on a chat, or take it off */
    post: operations['handleLabel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/business/getCatalog/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find the products of a business
     * @description The own ones without a number.
     */
    post: operations['getCatalog'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/business/getCollections/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Find the collections of a business */
    post: operations['getCollections'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/template/create/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask Meta to approve a template
     * @description WHATSAPP-BUSINESS alone. What Meta refuses is refused with its status, and beside the usual fields in its own words: `message`, and `details` with `whatsapp_code`, `error_user_msg`, `fbtrace_id`.
     */
    post: operations['createTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/template/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the templates of the account
     * @description WHATSAPP-BUSINESS alone. All of them, as Meta has them, whoever made them.
     */
    get: operations['findTemplates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an instance
     * @description With `qrcode: true` it is connected at once, and the answer waits for a code. Where there is nothing to scan it is connected in any case: an account that the other side refuses is 400 with its words.
     */
    post: operations['createInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/fetchInstances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List instances
     * @description The global key lists all of them, an instance key its own.
     */
    get: operations['fetchInstances'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/connect/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Connect, or get a code to pair with
     * @description Waits, bounded, for the first of QR code, pairing code, open or failure.
     */
    get: operations['connectInstance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/connectionState/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** State of the connection, and why it is so */
    get: operations['getConnectionState'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/restart/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End the session and connect again
     * @description One that is closed is connected.
     */
    post: operations['restartInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/setPresence/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set the own presence */
    post: operations['setInstancePresence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/logout/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Log out
     * @description The instance and its data stay; it can be paired again.
     */
    delete: operations['logoutInstance'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/delete/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete an instance and all its data
     * @description The name is free when this answers; the data goes in the background.
     */
    delete: operations['deleteInstance'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/instance/setAccount/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change the access token, the app secret or the account of a business
     * @description WHATSAPP-BUSINESS alone. Graph is asked first, and what it refuses changes nothing; then the instance connects with the new account. The old access token is no key of the API any more.
     */
    post: operations['setInstanceAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/set/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change the settings of an instance
     * @description A connected instance honours them at once, without connecting again. `syncFullHistory` alone holds from the next pairing on. Optional fields that are left out keep their value.
     */
    post: operations['setSettings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show the settings of an instance */
    get: operations['findSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/proxy/set/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set the proxy of an instance
     * @description It is tried first, by a CONNECT to WhatsApp's host: one that does not lead there is 400, `code` and `reason` say why. Everything of the instance goes through it, and nothing past it; a connection that is up is made anew. `enabled: false` takes it away.
     */
    post: operations['setProxy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/proxy/find/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show the proxy of an instance
     * @description Answers `null` when none was ever set; one that was taken away is blank.
     */
    get: operations['findProxy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/proxy/check/{instanceName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Try the proxy of an instance now
     * @description By a CONNECT to WhatsApp's host, and to nobody else.
     */
    get: operations['checkProxy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/meta': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Prove to Meta that this address is ours
     * @description Called by Meta when the webhook is registered.
     */
    get: operations['verifyMetaWebhook'];
    put?: never;
    /**
     * Receive what Meta tells
     * @description Messages and statuses of all numbers; all of it is stored before the answer. Numbers that no instance has are counted and answered alike.
     */
    post: operations['receiveMetaNotification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhook/evolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring a message that came in on the generic channel
     * @description With the token of the instance as its key, or the global key. Stored and told as `messages.upsert` before the answer; a number that no instance has changes nothing. A file comes in `message.base64`, and is kept in the media store, or is named by `message.mediaUrl`, and fetched when it is asked for.
     */
    post: operations['receiveBridgeMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'instance.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The instance was created */
    post: operations['onInstanceCreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'instance.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The instance was deleted by a request */
    post: operations['onInstanceDelete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'remove.instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The instance is gone: deleted, or expired */
    post: operations['onRemoveInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'connection.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The connection changed its state */
    post: operations['onConnectionUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'qrcode.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** There is a new code to pair with, or there are to be no more */
    post: operations['onQrcodeUpdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'status.instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A session ended for good, or WhatsApp restricts the account, or does so no longer */
    post: operations['onStatusInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'logout.instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The instance is logged out */
    post: operations['onLogoutInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'messages.upsert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A message came in, or was written on another device of this number */
    post: operations['onMessagesUpsert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'send.message': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A message was sent by the API */
    post: operations['onSendMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'messages.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A message has a new status, or a poll a new vote */
    post: operations['onMessagesUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'messages.edited': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who wrote a message changed it */
    post: operations['onMessagesEdited'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'messages.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A message was taken back by who wrote it, by an admin of the group, or by the API */
    post: operations['onMessagesDelete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'send.message.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A message was edited by the API */
    post: operations['onSendMessageUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'messages.set': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Messages of an earlier time, from the history of the account */
    post: operations['onMessagesSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'chats.set': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Chats that were not known, from the history of the account */
    post: operations['onChatsSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  call: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody calls, or a call has ended */
    post: operations['onCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'contacts.upsert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contacts are new: a list from the synchronisation, one by itself from a message */
    post: operations['onContactsUpsert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'contacts.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contacts have another name or picture: in a list, or one by itself from a message */
    post: operations['onContactsUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'chats.upsert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Chats are new, or have another name */
    post: operations['onChatsUpsert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'chats.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Chats were read, marked to be read, or archived, on another device */
    post: operations['onChatsUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'chats.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Chats were deleted on another device */
    post: operations['onChatsDelete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'presence.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody is there, is away or writes */
    post: operations['onPresenceUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'groups.upsert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The instance is in these groups from now on */
    post: operations['onGroupsUpsert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'groups.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Groups were changed */
    post: operations['onGroupsUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'group-participants.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Members came, went or have another rank */
    post: operations['onGroupParticipantsUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'labels.edit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A label was made, changed or deleted */
    post: operations['onLabelsEdit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'labels.association': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A label was put on a chat, or taken off */
    post: operations['onLabelsAssociation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    WelcomeDto: {
      /** @example 200 */
      status: number;
      /** @example Welcome to Switchboard, it is working! */
      message: string;
      /**
       * @description Release of the gateway.
       * @example 0.1.0
       */
      version: string;
      /** @example switchboard */
      clientName: string;
      /**
       * @description Address of the web page; null where SERVER_DISABLE_MANAGER leaves it out.
       * @example http://localhost:8080/manager
       */
      manager: string | null;
      /** @example http://localhost:8080/docs */
      documentation: string;
    };
    ErrorMessageDto: {
      /**
       * @description What is wrong. A text for 401 and for unexpected failures; for a refused body an array that holds an array of texts; otherwise an array of texts or of objects (a number that is not on WhatsApp).
       * @example [
       *       "The \"acme\" instance does not exist"
       *     ]
       */
      message:
        | string
        | string[]
        | string[][]
        | {
            [key: string]: unknown;
          }[];
    };
    ErrorDto: {
      /**
       * @description HTTP status
       * @example 404
       */
      status: number;
      /**
       * @description Reason phrase of the status
       * @example Not Found
       */
      error: string;
      /**
       * @description Stable code, `noun.reason`
       * @example instance.not_found
       */
      code: string;
      response: components['schemas']['ErrorMessageDto'];
    };
    CredentialsDto: {
      /** @example 200 */
      status: number;
      /** @example Credentials are valid */
      message: string;
      /** @example null */
      facebookAppId: string | null;
      /** @example null */
      facebookConfigId: string | null;
      /** @example null */
      facebookUserToken: string | null;
    };
    HealthDto: {
      /**
       * @example ok
       * @enum {string}
       */
      status: 'ok';
    };
    WebhookDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example https://hooks.acme.test/wa */
      url: string;
      /**
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers: {
        [key: string]: string;
      } | null;
      /** @example true */
      enabled: boolean;
      /**
       * @example [
       *       "QRCODE_UPDATED",
       *       "MESSAGES_UPSERT",
       *       "CONNECTION_UPDATE"
       *     ]
       */
      events: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /** @example false */
      webhookByEvents: boolean;
      /** @example true */
      webhookBase64: boolean;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    SetWebhookFieldsDto: {
      /**
       * @description Absolute http or https URL of at most 2048 characters. A private or loopback address is refused unless EGRESS_ALLOWED_CIDRS names it.
       * @example https://hooks.acme.test/wa
       */
      url: string;
      /**
       * @description Events to be told of; an empty list or none means all.
       * @example [
       *       "QRCODE_UPDATED",
       *       "MESSAGES_UPSERT",
       *       "CONNECTION_UPDATE"
       *     ]
       */
      events?: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * @description Headers of each delivery, 20 at most. `jwt_key` is not sent: it is the key of a fresh HS256 token in `Authorization`.
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers?: {
        [key: string]: string;
      } | null;
      /**
       * @description Adds the name of the event to the path: `/messages-upsert`.
       * @example false
       */
      byEvents?: boolean | null;
      /**
       * @description Another spelling of `byEvents`.
       * @example false
       */
      webhookByEvents?: boolean | null;
      /**
       * @description Puts the bytes of media into the payload.
       * @example true
       */
      base64?: boolean | null;
      /**
       * @description Another spelling of `base64`.
       * @example true
       */
      webhookBase64?: boolean | null;
      /**
       * @description Signing secret (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64. Made when left out and none is stored; setting again without it keeps it.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret?: string | null;
      /**
       * @description False keeps the webhook and tells it nothing; what is on its way is held.
       * @example true
       */
      enabled: boolean;
    };
    SetWebhookDto: {
      webhook: components['schemas']['SetWebhookFieldsDto'];
    };
    WebhookWithSecretDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example https://hooks.acme.test/wa */
      url: string;
      /**
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers: {
        [key: string]: string;
      } | null;
      /** @example true */
      enabled: boolean;
      /**
       * @example [
       *       "QRCODE_UPDATED",
       *       "MESSAGES_UPSERT",
       *       "CONNECTION_UPDATE"
       *     ]
       */
      events: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /** @example false */
      webhookByEvents: boolean;
      /** @example true */
      webhookBase64: boolean;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /**
       * @description Signing secret (Standard Webhooks)
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret: string;
    };
    WebhookSecretDto: {
      /**
       * @description Signing secret (Standard Webhooks)
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret: string;
    };
    CreateEndpointDto: {
      /**
       * @description Absolute http or https URL of at most 2048 characters. A private or loopback address is refused unless EGRESS_ALLOWED_CIDRS names it.
       * @example https://crm.acme.test/wa
       */
      url: string;
      /** @example CRM */
      description?: string | null;
      /**
       * @description False tells it nothing more, and holds what is on its way, however long. True lets go what was held.
       * @default true
       * @example true
       */
      enabled?: boolean;
      /**
       * @description Events to be told of; an empty list or none means all.
       * @example [
       *       "MESSAGES_UPSERT"
       *     ]
       */
      events?: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * @description Headers of each delivery, 20 at most. `jwt_key` is not sent: it is the key of a fresh HS256 token in `Authorization`.
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers?: {
        [key: string]: string;
      } | null;
      /**
       * @description Adds the name of the event to the path: `/messages-upsert`.
       * @default false
       * @example false
       */
      byEvents?: boolean;
      /**
       * @description Puts the bytes of media into the payload, which may then be as large as WEBHOOK_MAX_BODY_BYTES instead of 256 KiB.
       * @default false
       * @example false
       */
      base64?: boolean;
      /**
       * @description In which order deliveries are made. `chat`: those of a chat one after another; `instance`: all of them. One that fails holds back those behind it, until it is delivered or given up.
       * @default none
       * @example chat
       * @enum {string}
       */
      order?: 'none' | 'chat' | 'instance';
      /**
       * @description Requests a second, at most, of all processes together; null for no limit.
       * @example 20
       */
      ratePerSecond?: number | null;
      /**
       * @description Requests at a time, at most, of each process; null for 8.
       * @example 4
       */
      concurrency?: number | null;
      /**
       * @description How long one request may take as a whole; null for WEBHOOK_REQUEST_TIMEOUT_MS. In milliseconds.
       * @example 10000
       */
      timeoutMs?: number | null;
      /**
       * @description Seconds between one try and the next, each varied by a fifth; there is one more try than entries. Null for the usual 12 tries over about 4 days.
       * @example [
       *       5,
       *       60,
       *       600,
       *       3600
       *     ]
       */
      retrySchedule?: number[] | null;
      /**
       * @description Also sends `x-webhook-signature`: the hexadecimal HMAC-SHA256 of the body, keyed with the text of the secret, for clients that check nothing else.
       * @default false
       * @example false
       */
      hexSignature?: boolean;
      /**
       * @description Signing secret (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64. Made when left out.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret?: string;
      /**
       * @description Scheme of `webhook-signature` (Standard Webhooks): `v1` is HMAC-SHA256 with the secret; `v1a` is ed25519, checked with the public key that the answers show, while the private key never leaves the gateway. It stays as it was made.
       * @default v1
       * @example v1
       * @enum {string}
       */
      signature?: 'v1' | 'v1a';
    };
    EndpointHealthDto: {
      /**
       * @description `failing`: its last delivery failed. `disabled`: the gateway switched it off; what happens is held for it until it is switched on again.
       * @example well
       * @enum {string}
       */
      state: 'well' | 'failing' | 'disabled';
      /**
       * @description Why it was switched off: it answered 410 (`endpoint.gone`), it asked for it (`endpoint.asked`), or nothing but failures for five days (`endpoint.failing`).
       * @example null
       * @enum {string|null}
       */
      disabledReason: 'endpoint.gone' | 'endpoint.asked' | 'endpoint.failing' | null;
      /**
       * Format: date-time
       * @example null
       */
      disabledAt: string | null;
      /**
       * Format: date-time
       * @description Since when there were only failures
       * @example null
       */
      failingSince: string | null;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      lastSuccessAt: string | null;
      /**
       * Format: date-time
       * @example 2025-10-19T11:00:00.000Z
       */
      lastFailureAt: string | null;
      /**
       * @description Code of the last failure
       * @example egress.timeout
       */
      lastFailure: string | null;
    };
    EndpointWithSecretDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * @description True for the webhook of `/webhook/set`
       * @example false
       */
      main: boolean;
      /** @example CRM */
      description: string | null;
      /** @example https://crm.acme.test/wa */
      url: string;
      /** @example true */
      enabled: boolean;
      /**
       * @example [
       *       "MESSAGES_UPSERT"
       *     ]
       */
      events: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers: {
        [key: string]: string;
      } | null;
      /** @example false */
      byEvents: boolean;
      /** @example false */
      base64: boolean;
      /**
       * @example chat
       * @enum {string}
       */
      order: 'none' | 'chat' | 'instance';
      /** @example 20 */
      ratePerSecond: number | null;
      /** @example 4 */
      concurrency: number | null;
      /** @example 10000 */
      timeoutMs: number | null;
      /**
       * @example [
       *       5,
       *       60,
       *       600,
       *       3600
       *     ]
       */
      retrySchedule: number[] | null;
      /** @example false */
      hexSignature: boolean;
      /**
       * @description Scheme of `webhook-signature`
       * @example v1
       * @enum {string}
       */
      signature: 'v1' | 'v1a';
      /**
       * @description With which `v1a` is checked: `whpk_` and 32 bytes in base64; null for `v1`
       * @example null
       */
      publicKey: string | null;
      health: components['schemas']['EndpointHealthDto'];
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * @description Signing secret (Standard Webhooks). It is shown this once. Null for `v1a`: its private key is the gateway’s own.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret: string | null;
    };
    EndpointDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * @description True for the webhook of `/webhook/set`
       * @example false
       */
      main: boolean;
      /** @example CRM */
      description: string | null;
      /** @example https://crm.acme.test/wa */
      url: string;
      /** @example true */
      enabled: boolean;
      /**
       * @example [
       *       "MESSAGES_UPSERT"
       *     ]
       */
      events: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers: {
        [key: string]: string;
      } | null;
      /** @example false */
      byEvents: boolean;
      /** @example false */
      base64: boolean;
      /**
       * @example chat
       * @enum {string}
       */
      order: 'none' | 'chat' | 'instance';
      /** @example 20 */
      ratePerSecond: number | null;
      /** @example 4 */
      concurrency: number | null;
      /** @example 10000 */
      timeoutMs: number | null;
      /**
       * @example [
       *       5,
       *       60,
       *       600,
       *       3600
       *     ]
       */
      retrySchedule: number[] | null;
      /** @example false */
      hexSignature: boolean;
      /**
       * @description Scheme of `webhook-signature`
       * @example v1
       * @enum {string}
       */
      signature: 'v1' | 'v1a';
      /**
       * @description With which `v1a` is checked: `whpk_` and 32 bytes in base64; null for `v1`
       * @example null
       */
      publicKey: string | null;
      health: components['schemas']['EndpointHealthDto'];
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
    };
    EndpointListDto: {
      endpoints: components['schemas']['EndpointDto'][];
    };
    UpdateEndpointDto: {
      /**
       * @description Absolute http or https URL of at most 2048 characters. A private or loopback address is refused unless EGRESS_ALLOWED_CIDRS names it.
       * @example https://crm.acme.test/wa
       */
      url?: string;
      /** @example CRM */
      description?: string | null;
      /**
       * @description False tells it nothing more, and holds what is on its way, however long. True lets go what was held.
       * @default true
       * @example true
       */
      enabled?: boolean;
      /**
       * @description Events to be told of; an empty list or none means all.
       * @example [
       *       "MESSAGES_UPSERT"
       *     ]
       */
      events?: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * @description Headers of each delivery, 20 at most. `jwt_key` is not sent: it is the key of a fresh HS256 token in `Authorization`.
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers?: {
        [key: string]: string;
      } | null;
      /**
       * @description Adds the name of the event to the path: `/messages-upsert`.
       * @default false
       * @example false
       */
      byEvents?: boolean;
      /**
       * @description Puts the bytes of media into the payload, which may then be as large as WEBHOOK_MAX_BODY_BYTES instead of 256 KiB.
       * @default false
       * @example false
       */
      base64?: boolean;
      /**
       * @description In which order deliveries are made. `chat`: those of a chat one after another; `instance`: all of them. One that fails holds back those behind it, until it is delivered or given up.
       * @default none
       * @example chat
       * @enum {string}
       */
      order?: 'none' | 'chat' | 'instance';
      /**
       * @description Requests a second, at most, of all processes together; null for no limit.
       * @example 20
       */
      ratePerSecond?: number | null;
      /**
       * @description Requests at a time, at most, of each process; null for 8.
       * @example 4
       */
      concurrency?: number | null;
      /**
       * @description How long one request may take as a whole; null for WEBHOOK_REQUEST_TIMEOUT_MS. In milliseconds.
       * @example 10000
       */
      timeoutMs?: number | null;
      /**
       * @description Seconds between one try and the next, each varied by a fifth; there is one more try than entries. Null for the usual 12 tries over about 4 days.
       * @example [
       *       5,
       *       60,
       *       600,
       *       3600
       *     ]
       */
      retrySchedule?: number[] | null;
      /**
       * @description Also sends `x-webhook-signature`: the hexadecimal HMAC-SHA256 of the body, keyed with the text of the secret, for clients that check nothing else.
       * @default false
       * @example false
       */
      hexSignature?: boolean;
      /**
       * @description Signing secret (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64. Made when left out.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret?: string;
    };
    RequestErrorDto: {
      /** @example egress.refused */
      code: string;
      /** @example crm.acme.test refused the connection: nothing listens there. */
      message: string;
    };
    EndpointTestDto: {
      /**
       * @description Whether it answered 2xx
       * @example true
       */
      delivered: boolean;
      /** @example 200 */
      status: number | null;
      /** @example null */
      error: components['schemas']['RequestErrorDto'] | null;
      /**
       * @description In milliseconds
       * @example 84
       */
      durationMs: number;
      /**
       * @description First bytes of the reply; what looks like a credential is blotted out
       * @example ok
       */
      reply: string | null;
    };
    RotateSecretDto: {
      /**
       * @description How long the old secret goes on signing beside the new one. In hours.
       * @default 24
       * @example 24
       */
      overlapHours?: number;
    };
    RotatedSecretDto: {
      /**
       * @description The new signing secret. Every secret that is still valid signs beside it. Null for `v1a`.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret: string | null;
      /**
       * @description The new public key of `v1a`; null for `v1`.
       * @example null
       */
      publicKey: string | null;
      /**
       * Format: date-time
       * @description When the last of the old secrets ends; null when none signs any more
       * @example 2025-10-21T15:00:00.000Z
       */
      oldSecretsUntil: string | null;
    };
    DeliveryDto: {
      /**
       * Format: uuid
       * @example 5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * Format: uuid
       * @description Null for the global webhook
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      endpointId: string | null;
      /**
       * Format: uuid
       * @description The `webhook-id` of every try
       * @example 8f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      eventId: string;
      /** @example messages.upsert */
      event: string;
      /** @example 42 */
      sequence: number;
      /**
       * @description `waiting`: for its turn, where an order is asked for. `pending`: under way, or due at `nextAttemptAt`. `held`: until its endpoint is switched on. `dead`: given up, and may be replayed.
       * @example delivered
       * @enum {string}
       */
      state: 'waiting' | 'pending' | 'held' | 'delivered' | 'dead';
      /** @example 1 */
      attempts: number;
      /**
       * @description Whether it was last made by a replay
       * @example false
       */
      replayed: boolean;
      /**
       * @description Whether it can be made again
       * @example true
       */
      replayable: boolean;
      /**
       * Format: date-time
       * @example null
       */
      nextAttemptAt: string | null;
      /** @example 200 */
      lastStatus: number | null;
      /** @example null */
      lastError: components['schemas']['RequestErrorDto'] | null;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.120Z
       */
      finishedAt: string | null;
    };
    DeliveryListDto: {
      deliveries: components['schemas']['DeliveryDto'][];
      /**
       * @description The `cursor` of the next page; null at the end
       * @example 41.5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      next: string | null;
    };
    AttemptDto: {
      /**
       * @description The `webhook-attempt` of the request
       * @example 1
       */
      attempt: number;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      startedAt: string;
      /**
       * @description In milliseconds
       * @example 84
       */
      durationMs: number;
      /** @example 503 */
      status: number | null;
      error: components['schemas']['RequestErrorDto'] | null;
      /**
       * @description The address that the request was sent to; null when it came to none
       * @example 203.0.113.7
       */
      address: string | null;
      /**
       * @description First bytes of the reply; what looks like a credential is blotted out
       * @example <h1>503 Service Unavailable</h1>
       */
      reply: string | null;
    };
    DeliveryWithAttemptsDto: {
      /**
       * Format: uuid
       * @example 5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * Format: uuid
       * @description Null for the global webhook
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      endpointId: string | null;
      /**
       * Format: uuid
       * @description The `webhook-id` of every try
       * @example 8f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      eventId: string;
      /** @example messages.upsert */
      event: string;
      /** @example 42 */
      sequence: number;
      /**
       * @description `waiting`: for its turn, where an order is asked for. `pending`: under way, or due at `nextAttemptAt`. `held`: until its endpoint is switched on. `dead`: given up, and may be replayed.
       * @example delivered
       * @enum {string}
       */
      state: 'waiting' | 'pending' | 'held' | 'delivered' | 'dead';
      /** @example 1 */
      attempts: number;
      /**
       * @description Whether it was last made by a replay
       * @example false
       */
      replayed: boolean;
      /**
       * @description Whether it can be made again
       * @example true
       */
      replayable: boolean;
      /**
       * Format: date-time
       * @example null
       */
      nextAttemptAt: string | null;
      /** @example 200 */
      lastStatus: number | null;
      /** @example null */
      lastError: components['schemas']['RequestErrorDto'] | null;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.120Z
       */
      finishedAt: string | null;
      tries: components['schemas']['AttemptDto'][];
    };
    BeginReplayDto: {
      /**
       * @description Id of an endpoint, or `global` for the global webhook; all of them when left out
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      endpointId?: string;
      /**
       * @description Name of the event on the wire
       * @example messages.upsert
       * @enum {string}
       */
      event?:
        | 'application.startup'
        | 'instance.create'
        | 'instance.delete'
        | 'remove.instance'
        | 'logout.instance'
        | 'status.instance'
        | 'qrcode.updated'
        | 'connection.update'
        | 'messages.set'
        | 'messages.upsert'
        | 'messages.edited'
        | 'messages.update'
        | 'messages.delete'
        | 'send.message'
        | 'send.message.update'
        | 'contacts.set'
        | 'contacts.upsert'
        | 'contacts.update'
        | 'presence.update'
        | 'chats.set'
        | 'chats.upsert'
        | 'chats.update'
        | 'chats.delete'
        | 'groups.upsert'
        | 'groups.update'
        | 'group-participants.update'
        | 'call'
        | 'labels.edit'
        | 'labels.association'
        | 'typebot.start'
        | 'typebot.change-status';
      /**
       * Format: date-time
       * @description Events from this time on
       * @example 2025-10-20T00:00:00.000Z
       */
      since?: string;
      /**
       * Format: date-time
       * @description Events before this time
       * @example 2025-10-21T00:00:00.000Z
       */
      until?: string;
      /**
       * @description Those that were given up (`dead`), those that were delivered, or both
       * @default [
       *       "dead"
       *     ]
       * @example [
       *       "dead",
       *       "delivered"
       *     ]
       */
      states?: ('dead' | 'delivered')[];
    };
    ReplayDto: {
      /**
       * Format: uuid
       * @example 7c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * @description `done`: everything is queued; `unfinished` says what is still on its way.
       * @example running
       * @enum {string}
       */
      state: 'running' | 'done' | 'canceled';
      /**
       * @description Deliveries that were meant when it began
       * @example 1200
       */
      total: number;
      /**
       * @description Of these queued to be made again so far
       * @example 500
       */
      queued: number;
      /**
       * @description Queued, and not finished yet
       * @example 37
       */
      unfinished: number;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the last was queued, or when it was canceled
       * @example null
       */
      finishedAt: string | null;
    };
    ReplayListDto: {
      replays: components['schemas']['ReplayDto'][];
    };
    EventDto: {
      /**
       * @description Grows by one with each event of the instance.
       * @example 42
       */
      sequence: number;
      /**
       * Format: uuid
       * @description The same in every delivery of this event (`webhook-id`).
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @example messages.upsert
       * @enum {string}
       */
      event:
        | 'application.startup'
        | 'instance.create'
        | 'instance.delete'
        | 'remove.instance'
        | 'logout.instance'
        | 'status.instance'
        | 'qrcode.updated'
        | 'connection.update'
        | 'messages.set'
        | 'messages.upsert'
        | 'messages.edited'
        | 'messages.update'
        | 'messages.delete'
        | 'send.message'
        | 'send.message.update'
        | 'contacts.set'
        | 'contacts.upsert'
        | 'contacts.update'
        | 'presence.update'
        | 'chats.set'
        | 'chats.upsert'
        | 'chats.update'
        | 'chats.delete'
        | 'groups.upsert'
        | 'groups.update'
        | 'group-participants.update'
        | 'call'
        | 'labels.edit'
        | 'labels.association'
        | 'typebot.start'
        | 'typebot.change-status';
      /**
       * @description Name of the instance
       * @example acme
       */
      instance: string;
      /**
       * Format: date-time
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description What happened; its shape depends on `event`.
       * @example {
       *       "key": {
       *         "remoteJid": "5511988887777@s.whatsapp.net",
       *         "fromMe": false,
       *         "id": "3A5F0C9D"
       *       }
       *     }
       */
      data:
        | (
            | {
                [key: string]: unknown;
              }
            | (
                | {
                    [key: string]: unknown;
                  }
                | string
              )[]
            | string
          )
        | null;
    };
    EventsExpiredDto: {
      /**
       * @description HTTP status
       * @example 404
       */
      status: number;
      /**
       * @description Reason phrase of the status
       * @example Not Found
       */
      error: string;
      /**
       * @description Stable code, `noun.reason`
       * @example instance.not_found
       */
      code: string;
      response: components['schemas']['ErrorMessageDto'];
      /**
       * @description The oldest that is held. Start over with `after` one less than this.
       * @example 4711
       */
      oldestSequence: number;
    };
    EventPageDto: {
      /** @description Oldest first */
      events: components['schemas']['EventDto'][];
      /**
       * @description What to give as `after` for the next page; null at the end of the log.
       * @example 42
       */
      next: number | null;
      /**
       * @description The oldest that is held; when none is, the one that the next event will get.
       * @example 1
       */
      oldestSequence: number;
    };
    SinkFieldsDto: {
      /**
       * @description Events to be told of; an empty list or none means all.
       * @example [
       *       "MESSAGES_UPSERT",
       *       "CONNECTION_UPDATE"
       *     ]
       */
      events?: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /** @example true */
      enabled: boolean;
    };
    SetWebsocketDto: {
      websocket: components['schemas']['SinkFieldsDto'];
    };
    SinkSettingDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example true */
      enabled: boolean;
      /**
       * @example [
       *       "MESSAGES_UPSERT"
       *     ]
       */
      events: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    SetRabbitmqDto: {
      rabbitmq: components['schemas']['SinkFieldsDto'];
    };
    QuotedKeyDto: {
      /**
       * @description WhatsApp's id of the message.
       * @example 3A5F0C9D1E7B42A86C10
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid?: string;
      /** @example false */
      fromMe?: boolean;
      /**
       * @description Who wrote it, in a group.
       * @example 98765432101234@lid
       */
      participant?: string;
    };
    QuotedDto: {
      key: components['schemas']['QuotedKeyDto'];
      /**
       * @description Content of the quoted message. Without it the message is looked up by its id; when it is not stored, the message goes out without a quote.
       * @example {
       *       "conversation": "Confirma?"
       *     }
       */
      message?: {
        [key: string]: unknown;
      };
    };
    SendTextDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description Not empty.
       * @example Olá
       */
      text: string;
      /**
       * @description False leaves out the preview of the first link. One that cannot be made within 3 s is left out too.
       * @default true
       */
      linkPreview?: boolean;
    };
    MessageKeyDto: {
      /**
       * @description The chat. May be an `@lid`, with the number in `remoteJidAlt`.
       * @example 5511988887777@s.whatsapp.net
       */
      remoteJid: string;
      /**
       * @description True for what this instance wrote.
       * @example true
       */
      fromMe: boolean;
      /**
       * @description WhatsApp's id of the message.
       * @example 3EB0FCA448C64549B79AED
       */
      id: string;
      /**
       * @description Who wrote, in a group.
       * @example 98765432101234@lid
       */
      participant?: string;
      /**
       * @description The other form of `remoteJid`.
       * @example 98765432101234@lid
       */
      remoteJidAlt?: string;
      /**
       * @description The other form of `participant`.
       * @example 5511988887777@s.whatsapp.net
       */
      participantAlt?: string;
      /**
       * @description The form that the chat uses.
       * @enum {string}
       */
      addressingMode?: 'pn' | 'lid';
    };
    MediaStateDto: {
      /**
       * @description `available`: to be had (`GET /media`, and `message.mediaUrl` where media is saved), from the store or by way of it. `failed`: it could not be fetched, and is not tried by itself any more. In webhooks with `base64`: `embedded`, it is in `message.base64`; `failed`, it could not be fetched in time; `too-large`, the body would be.
       * @example available
       * @enum {string}
       */
      state: 'available' | 'embedded' | 'failed' | 'too-large';
      /**
       * @description Why it is not there.
       * @example The file has 90000000 bytes.
       */
      reason?: string;
    };
    MessageDto: {
      key: components['schemas']['MessageKeyDto'];
      /**
       * @description Name of who wrote; `Você` for own messages.
       * @example Você
       */
      pushName: string | null;
      /**
       * @example PENDING
       * @enum {string}
       */
      status: 'ERROR' | 'PENDING' | 'SERVER_ACK' | 'DELIVERY_ACK' | 'READ' | 'PLAYED';
      /**
       * @description WhatsApp's content tree; its first field is named by `messageType`. `mediaUrl` is beside it where media is saved (`MEDIA_SAVE`, `S3_ENABLED`): an address of the file that needs no key. `base64` holds the file where the webhook has `base64`.
       * @example {
       *       "conversation": "Olá"
       *     }
       */
      message: {
        /**
         * @description A plain text.
         * @example Olá
         */
        conversation?: string;
      } & {
        [key: string]: unknown;
      };
      /**
       * @description What the message refers to: `stanzaId` of the quoted one, `mentionedJid`.
       * @example {
       *       "mentionedJid": []
       *     }
       */
      contextInfo: {
        [key: string]: unknown;
      } | null;
      /** @example conversation */
      messageType: string;
      /**
       * @description Seconds since 1970.
       * @example 1760972400
       */
      messageTimestamp: number;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /** @description Of a message with a file. */
      media?: components['schemas']['MediaStateDto'];
      /**
       * @description Where it was written.
       * @example web
       * @enum {string}
       */
      source: 'ios' | 'android' | 'web' | 'desktop' | 'unknown';
    };
    SendLocationDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description Degrees.
       * @example -23.561414
       */
      latitude: number;
      /**
       * @description Degrees.
       * @example -46.655881
       */
      longitude: number;
      /** @example MASP */
      name: string;
      /** @example Av. Paulista, 1578, São Paulo */
      address: string;
    };
    ContactCardDto: {
      /** @example Ana Souza */
      fullName: string;
      /**
       * @description As it is to be shown.
       * @example +55 11 98888-7777
       */
      phoneNumber: string;
      /**
       * @description Digits of the account on WhatsApp, or its JID. Without it those of `phoneNumber`, by the rules for numbers.
       * @example 5511988887777
       */
      wuid?: string;
      /** @example Acme */
      organization?: string;
      /** @example ana@acme.test */
      email?: string;
      /** @example https://acme.test */
      url?: string;
    };
    SendContactDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      contact: components['schemas']['ContactCardDto'][];
    };
    ReactedKeyDto: {
      /**
       * @description WhatsApp's id of the message.
       * @example 3A5F0C9D1E7B42A86C10
       */
      id: string;
      /**
       * @description The chat, in which the reaction is shown.
       * @example 5511988887777@s.whatsapp.net
       */
      remoteJid: string;
      /**
       * @description True for what this instance wrote.
       * @example false
       */
      fromMe: boolean;
      /**
       * @description Who wrote it, in a group. Without it the stored message says so.
       * @example 98765432101234@lid
       */
      participant?: string;
    };
    SendReactionDto: {
      key: components['schemas']['ReactedKeyDto'];
      /**
       * @description One emoji; an empty text takes it back.
       * @example 👍
       */
      reaction: string;
    };
    SendTemplateDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /** @example order_shipped */
      name: string;
      /** @example pt_BR */
      language: string;
      /**
       * @description What fills the template, in Meta's words.
       * @example [
       *       {
       *         "type": "body",
       *         "parameters": [
       *           {
       *             "type": "text",
       *             "text": "Ana"
       *           }
       *         ]
       *       }
       *     ]
       */
      components?: {
        [key: string]: unknown;
      }[];
      /**
       * @description Gets each later status of this message.
       * @example https://hooks.acme.test/statuses
       */
      webhookUrl?: string;
    };
    SendPollDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description The question.
       * @example Qual dia?
       */
      name: string;
      /**
       * @description How many answers one person may choose; 0 is any number.
       * @example 1
       */
      selectableCount: number;
      /**
       * @example [
       *       "Segunda",
       *       "Terça"
       *     ]
       */
      values: string[];
    };
    ListRowDto: {
      /** @example Suporte */
      title: string;
      /** @example Fale com um atendente */
      description?: string;
      /**
       * @description Comes back when the row is chosen.
       * @example support
       */
      rowId: string;
    };
    ListSectionDto: {
      /** @example Atendimento */
      title: string;
      rows: components['schemas']['ListRowDto'][];
    };
    SendListDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /** @example Menu */
      title: string;
      /** @example Escolha um setor */
      description?: string;
      /** @example Acme */
      footerText: string;
      /**
       * @description Of the button that opens the list.
       * @example Abrir
       */
      buttonText: string;
      sections: components['schemas']['ListSectionDto'][];
    };
    ButtonDto: {
      /**
       * @example reply
       * @enum {string}
       */
      type: 'reply' | 'copy' | 'url' | 'call' | 'pix';
      /**
       * @description On all but `pix`.
       * @example Sim
       */
      displayText?: string;
      /**
       * @description Of a `reply`: comes back.
       * @example yes
       */
      id?: string;
      /**
       * @description Of a `copy`.
       * @example ZXN0ZSDDqSB1bQ==
       */
      copyCode?: string;
      /**
       * @description Of a `url`.
       * @example https://acme.test
       */
      url?: string;
      /**
       * @description Of a `call`.
       * @example 5511988887777
       */
      phoneNumber?: string;
      /**
       * @description Of a `pix`.
       * @example BRL
       */
      currency?: string;
      /**
       * @description Of a `pix`: who is paid.
       * @example Acme Ltda
       */
      name?: string;
      /**
       * @description Of a `pix`.
       * @example random
       * @enum {string}
       */
      keyType?: 'phone' | 'email' | 'cpf' | 'cnpj' | 'random';
      /**
       * @description Of a `pix`.
       * @example 0ea59ac5-f001-4f0e-9785-c772200f1b1e
       */
      key?: string;
    };
    SendButtonsDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description Shown in bold.
       * @example Confirma?
       */
      title?: string;
      /** @example Sua consulta é amanhã às 10h. */
      description?: string;
      /** @example Acme */
      footer?: string;
      /**
       * @description Address of a picture that is shown above the text.
       * @example https://acme.test/picture.jpg
       */
      thumbnailUrl?: string;
      /** @description At most three `reply`, and these alone; a `pix` alone; or any of the others. */
      buttons: components['schemas']['ButtonDto'][];
    };
    SendMediaDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @example image
       * @enum {string}
       */
      mediatype: 'image' | 'document' | 'video' | 'audio';
      /**
       * @description A URL, base64, or a data URI. In a form, the part `file` takes its place; a large file had better come so, or by URL.
       * @example https://example.com/photo.jpg
       */
      media?: string;
      /**
       * @description Type of the medium. Without it, the bytes and the name tell it. An image that is no JPEG is sent as one, unless this says what it is.
       * @example image/png
       */
      mimetype?: string;
      /**
       * @description Required for a document in base64.
       * @example contract.pdf
       */
      fileName?: string;
      /** @example Veja */
      caption?: string;
    };
    SendPtvDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description A URL, base64, or a data URI. In a form, the part `file` takes its place; a large file had better come so, or by URL.
       * @example https://example.com/note.mp4
       */
      video?: string;
    };
    SendWhatsAppAudioDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description A URL, base64, or a data URI. In a form, the part `file` takes its place; a large file had better come so, or by URL.
       * @example https://example.com/voice.mp3
       */
      audio?: string;
      /**
       * @description False sends the bytes as they are. Otherwise they become Opus in Ogg, if they are not, for which the gateway needs ffmpeg.
       * @default true
       */
      encoding?: boolean;
    };
    SendStickerDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.
       * @example 1200
       */
      delay?: number;
      quoted?: components['schemas']['QuotedDto'];
      /**
       * @description Mentions every member; in a group.
       * @default false
       */
      mentionsEveryOne?: boolean;
      /**
       * @description Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.
       * @example [
       *       "5511988887777"
       *     ]
       */
      mentioned?: string[];
      /**
       * @description A URL, base64, or a data URI. In a form, the part `file` takes its place; a large file had better come so, or by URL.
       * @example https://example.com/sticker.webp
       */
      sticker?: string;
      /**
       * @description True sends the bytes as they are. Otherwise they become WebP of 512 pixels.
       * @default false
       */
      notConvertSticker?: boolean;
    };
    NamedKeyDto: {
      /**
       * @description WhatsApp's id of the message.
       * @example 3A5F0C9D1E7B42A86C10
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid?: string;
      /** @example false */
      fromMe?: boolean;
    };
    MediaMessageDto: {
      key: components['schemas']['NamedKeyDto'];
      /**
       * @description Content of a message that is not stored; its key needs `remoteJid` then.
       * @example {
       *       "imageMessage": {
       *         "mimetype": "image/jpeg"
       *       }
       *     }
       */
      message?: {
        [key: string]: unknown;
      };
    };
    Base64RequestDto: {
      message: components['schemas']['MediaMessageDto'];
      /**
       * @description Makes a sound an MP4; needs ffmpeg.
       * @default false
       */
      convertToMp4?: boolean;
    };
    MediaSizeDto: {
      /**
       * @description Bytes.
       * @example 48213
       */
      fileLength: number;
      /** @example 1280 */
      height?: number;
      /** @example 720 */
      width?: number;
    };
    Base64MediaDto: {
      /** @example imageMessage */
      mediaType: string;
      /** @example 3A5F0C9D1E7B42A86C10.jpeg */
      fileName: string;
      /** @example foto */
      caption?: string;
      size: components['schemas']['MediaSizeDto'];
      /** @example image/jpeg */
      mimetype: string;
      /**
       * Format: byte
       * @description The file.
       * @example /9j/4AAQ
       */
      base64: string;
      /**
       * @description Always null.
       * @example null
       */
      buffer: string | null;
    };
    FindMediaDto: {
      /**
       * @description Id of the medium.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id?: string;
      /**
       * @description `image`, `video`, `audio`, `document`, `sticker` or `ptv`.
       * @example image
       */
      type?: string;
      /**
       * @description Id of the message: of WhatsApp, or of its record.
       * @example 3A5F0C9D1E7B42A86C10
       */
      messageId?: string;
    };
    MediaOwnerDto: {
      key: components['schemas']['MessageKeyDto'];
      /**
       * @description Its content.
       * @example {
       *       "documentMessage": {
       *         "fileName": "contrato.pdf"
       *       }
       *     }
       */
      message: {
        [key: string]: unknown;
      };
    };
    StoredMediaDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example contrato.pdf */
      fileName: string | null;
      /** @example document */
      type: string;
      /** @example application/pdf */
      mimetype: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /** @description The message that it belongs to; null when that is not stored. */
      Message: components['schemas']['MediaOwnerDto'] | null;
    };
    FindMediaUrlDto: {
      /**
       * @description Id of the medium.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id?: string;
      /**
       * @description `image`, `video`, `audio`, `document`, `sticker` or `ptv`.
       * @example image
       */
      type?: string;
      /**
       * @description Id of the message: of WhatsApp, or of its record.
       * @example 3A5F0C9D1E7B42A86C10
       */
      messageId?: string;
      /**
       * @description Seconds for which the address is good.
       * @default 3600
       * @example 3600
       */
      expiry?: number;
    };
    MediaUrlDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example contrato.pdf */
      fileName: string | null;
      /** @example document */
      type: string;
      /** @example application/pdf */
      mimetype: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      createdAt: string;
      /** @description The message that it belongs to; null when that is not stored. */
      Message: components['schemas']['MediaOwnerDto'] | null;
      /**
       * Format: uri
       * @example https://s3.example.com/switchboard/6f1d/0c1b
       */
      mediaUrl: string;
    };
    SendStatusDto: {
      /**
       * @example text
       * @enum {string}
       */
      type: 'text' | 'image' | 'audio' | 'video';
      /**
       * @description A text, or where the medium is.
       * @example Aberto até as 18h
       */
      content: string;
      /**
       * @description Of a picture or film.
       * @example Hoje
       */
      caption?: string;
      /**
       * @description Behind a text.
       * @example #008069
       */
      backgroundColor?: string;
      /**
       * @description Of a text; 0 is refused, as in the contract.
       * @example 1
       */
      font?: number;
      /**
       * @description JIDs of those who see it. Not needed with `allContacts`.
       * @example [
       *       "5511988887777@s.whatsapp.net"
       *     ]
       */
      statusJidList?: string[];
      /**
       * @description All known contacts see it.
       * @default false
       */
      allContacts?: boolean;
    };
    PacingDto: {
      /**
       * @description False: as fast as it is asked to.
       * @example true
       */
      enabled: boolean;
      /** @example 20 */
      messagesPerMinute: number;
      /**
       * @description Messages that may go out at once after a rest.
       * @default 5
       * @example 5
       */
      burst?: number;
      /**
       * @description Milliseconds that a request waits for its turn at most; one that would wait longer is 429, with `Retry-After`.
       * @default 10000
       * @example 10000
       */
      maxWaitMs?: number;
    };
    MessageKeyFilterDto: {
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid?: string;
      /**
       * @description `true` for own messages; `false` does not filter.
       * @example true
       */
      fromMe?: boolean;
      /** @example 3A5F0C9D1E7B42A86C10 */
      id?: string;
      /** @example 98765432101234@lid */
      participant?: string;
      /** @example 98765432101234@lid */
      remoteJidAlt?: string;
    };
    TimeSpanDto: {
      /**
       * @description ISO 8601, or milliseconds since 1970.
       * @example 2025-10-01T00:00:00Z
       */
      gte?: string | number;
      /**
       * @description ISO 8601, or milliseconds since 1970.
       * @example 2025-10-31T23:59:59Z
       */
      lte?: string | number;
    };
    MessageFilterDto: {
      key?: components['schemas']['MessageKeyFilterDto'];
      /**
       * Format: uuid
       * @description `id` of a record.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id?: string;
      /** @example imageMessage */
      messageType?: string;
      /** @example ios */
      source?: string;
      messageTimestamp?: components['schemas']['TimeSpanDto'];
    };
    FindMessagesDto: {
      where?: components['schemas']['MessageFilterDto'];
      /**
       * @description From 1 on.
       * @default 1
       */
      page?: number;
      /**
       * @description Records a page, at most 1,000; 0 counts as not given.
       * @default 50
       */
      offset?: number;
      /**
       * @description What `X-Next-Cursor` of the page before held; costs the same on every page.
       * @example WyIxNzYwOTcyNDAwIiwiMGMxYjdhNTUtNGE3ZS00ZDExLTliOGUtMmYwYzZjMWI3YTU1Il0
       */
      cursor?: string;
    };
    StatusErrorDto: {
      /**
       * @description Meta's code.
       * @example 131026
       */
      code: number | null;
      /** @example Message undeliverable */
      title: string | null;
      /** @example Message undeliverable */
      message: string | null;
      /**
       * @description What is behind it.
       * @example The recipient has not accepted our new Terms of Service.
       */
      details: string | null;
    };
    StatusDto: {
      /**
       * @example DELIVERY_ACK
       * @enum {string}
       */
      status: 'ERROR' | 'PENDING' | 'SERVER_ACK' | 'DELIVERY_ACK' | 'READ' | 'PLAYED';
      /** @description Of ERROR, when reasons were given. */
      errors?: components['schemas']['StatusErrorDto'][];
    };
    FoundMessageDto: {
      key: components['schemas']['MessageKeyDto'];
      /**
       * @description Name of who wrote; `Você` for own messages.
       * @example Você
       */
      pushName: string | null;
      /**
       * @description WhatsApp's content tree; its first field is named by `messageType`. `mediaUrl` is beside it where media is saved (`MEDIA_SAVE`, `S3_ENABLED`): an address of the file that needs no key. `base64` holds the file where the webhook has `base64`.
       * @example {
       *       "conversation": "Olá"
       *     }
       */
      message: {
        /**
         * @description A plain text.
         * @example Olá
         */
        conversation?: string;
      } & {
        [key: string]: unknown;
      };
      /**
       * @description What the message refers to: `stanzaId` of the quoted one, `mentionedJid`.
       * @example {
       *       "mentionedJid": []
       *     }
       */
      contextInfo: {
        [key: string]: unknown;
      } | null;
      /** @example conversation */
      messageType: string;
      /**
       * @description Seconds since 1970.
       * @example 1760972400
       */
      messageTimestamp: number;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /** @description Of a message with a file. */
      media?: components['schemas']['MediaStateDto'];
      /**
       * @description Where it was written.
       * @example web
       * @enum {string}
       */
      source: 'ios' | 'android' | 'web' | 'desktop' | 'unknown';
      /**
       * Format: uuid
       * @description Id of the record; `messageId` in `messages.update`.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @description What became of it, in order. */
      MessageUpdate: components['schemas']['StatusDto'][];
    };
    MessagePageDto: {
      /**
       * @description Messages that match.
       * @example 120
       */
      total: number;
      /** @example 3 */
      pages: number;
      /** @example 1 */
      currentPage: number;
      /** @description Newest first. */
      records: components['schemas']['FoundMessageDto'][];
    };
    FoundMessagesDto: {
      messages: components['schemas']['MessagePageDto'];
    };
    WhatsAppNumbersDto: {
      /**
       * @example [
       *       "5511988887777",
       *       "120363025246125486@g.us"
       *     ]
       */
      numbers: string[];
    };
    WhatsAppNumberDto: {
      /**
       * @description As WhatsApp writes it.
       * @example 5511988887777@s.whatsapp.net
       */
      jid: string;
      /** @example true */
      exists: boolean;
      /**
       * @description As it was asked.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description Name of the contact or group.
       * @example Ana
       */
      name?: string;
      /**
       * @description Marks an address that hides the number.
       * @example lid
       */
      lid?: string;
    };
    GivenKeyDto: {
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /** @example false */
      fromMe: boolean;
      /**
       * @description WhatsApp's id of the message.
       * @example 3A5F0C9D1E7B42A86C10
       */
      id: string;
      /**
       * @description Who wrote it, in a group.
       * @example 98765432101234@lid
       */
      participant?: string;
    };
    MarkReadDto: {
      readMessages: components['schemas']['GivenKeyDto'][];
    };
    MarkedReadDto: {
      /** @example Read messages */
      message: string;
      /**
       * @example success
       * @enum {string}
       */
      read: 'success';
    };
    LastMessageDto: {
      key: components['schemas']['GivenKeyDto'];
      /**
       * @description Seconds since 1970; that of the stored message when it is left out.
       * @example 1760972400
       */
      messageTimestamp?: number;
    };
    ArchiveChatDto: {
      /**
       * @description A number or JID. Its latest stored message is taken.
       * @example 5511988887777
       */
      chat?: string;
      lastMessage?: components['schemas']['LastMessageDto'];
      /**
       * @description False takes it out of the archive.
       * @example true
       */
      archive: boolean;
    };
    ArchivedChatDto: {
      /** @example 5511988887777@s.whatsapp.net */
      chatId: string;
      /**
       * @description What it is now.
       * @example true
       */
      archived: boolean;
    };
    ChatRefDto: {
      /**
       * @description A number or JID. Its latest stored message is taken.
       * @example 5511988887777
       */
      chat?: string;
      lastMessage?: components['schemas']['LastMessageDto'];
    };
    MarkedUnreadDto: {
      /** @example 5511988887777@s.whatsapp.net */
      chatId: string;
      /** @example true */
      markedChatUnread: boolean;
    };
    DeleteMessageDto: {
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /** @example false */
      fromMe: boolean;
      /**
       * @description WhatsApp's id of the message.
       * @example 3A5F0C9D1E7B42A86C10
       */
      id: string;
      /**
       * @description Who wrote it, in a group.
       * @example 98765432101234@lid
       */
      participant?: string;
    };
    SentInstructionDto: {
      key: components['schemas']['MessageKeyDto'];
      /**
       * @description Enums by name, 64-bit numbers as text.
       * @example {
       *       "protocolMessage": {
       *         "key": {
       *           "id": "3EB0FCA448C64549B79AED"
       *         },
       *         "type": "REVOKE"
       *       }
       *     }
       */
      message: {
        [key: string]: unknown;
      };
      /**
       * @description Seconds since 1970, as text.
       * @example 1760972400
       */
      messageTimestamp: string;
      /**
       * @example PENDING
       * @enum {string}
       */
      status: 'PENDING';
    };
    UpdateMessageDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @description The new text or caption.
       * @example novo
       */
      text: string;
      key: components['schemas']['GivenKeyDto'];
    };
    SendPresenceDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @example composing
       * @enum {string}
       */
      presence: 'unavailable' | 'available' | 'composing' | 'recording' | 'paused';
      /**
       * @description Milliseconds for which it is shown; the request is held for that long. More than 60,000 counts as 60,000.
       * @example 1200
       */
      delay: number;
    };
    SentPresenceDto: {
      /**
       * @example composing
       * @enum {string}
       */
      presence: 'unavailable' | 'available' | 'composing' | 'recording' | 'paused';
    };
    UpdateBlockDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /**
       * @example block
       * @enum {string}
       */
      status: 'block' | 'unblock';
    };
    UpdatedBlockDto: {
      /**
       * @example success
       * @enum {string}
       */
      block: 'success';
    };
    ChatFilterDto: {
      /**
       * @description A number or JID.
       * @example 5511988887777
       */
      remoteJid?: string;
      /** @description Of the latest message. */
      messageTimestamp?: components['schemas']['TimeSpanDto'];
    };
    FindChatsDto: {
      where?: components['schemas']['ChatFilterDto'];
      /**
       * @description Chats at most; 1,000 is the largest page, and the usual one.
       * @example 20
       */
      take?: number;
      /**
       * @description Chats that are passed over.
       * @example 0
       */
      skip?: number;
      /**
       * @description What `X-Next-Cursor` of the page before held; costs the same on every page.
       * @example WyIyMDI1LTEwLTIwIDE1OjAwOjAwKzAwIiwiNTUxMTk4ODg4Nzc3N0BzLndoYXRzYXBwLm5ldCJd
       */
      cursor?: string;
    };
    ChatLastMessageDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      key: components['schemas']['MessageKeyDto'];
      /** @example Ana */
      pushName: string | null;
      /** @example null */
      participant: string | null;
      /** @example imageMessage */
      messageType: string;
      /**
       * @description Of media only what people read: caption, name, seconds.
       * @example {
       *       "imageMessage": {
       *         "caption": "foto"
       *       }
       *     }
       */
      message: {
        [key: string]: unknown;
      };
      /** @example null */
      contextInfo: {
        [key: string]: unknown;
      } | null;
      /** @example ios */
      source: string;
      /** @example 1760972400 */
      messageTimestamp: number;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /**
       * @description Always null.
       * @example null
       */
      sessionId: string | null;
      /**
       * @example DELIVERY_ACK
       * @enum {string}
       */
      status: 'ERROR' | 'PENDING' | 'SERVER_ACK' | 'DELIVERY_ACK' | 'READ' | 'PLAYED';
    };
    FoundChatDto: {
      /**
       * Format: uuid
       * @description Id of the contact, or of the chat where there is none.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /** @example Ana */
      pushName: string | null;
      /** @example Ana */
      name: string | null;
      /**
       * Format: uri
       * @example null
       */
      profilePicUrl: string | null;
      /**
       * Format: date-time
       * @example 2025-10-20T14:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T14:00:00.000Z
       */
      windowStart: string;
      /**
       * Format: date-time
       * @example 2025-10-21T14:00:00.000Z
       */
      windowExpires: string;
      /** @example true */
      windowActive: boolean;
      /** @description Null when it is not stored any more. */
      lastMessage: components['schemas']['ChatLastMessageDto'] | null;
      /** @example 0 */
      unreadCount: number;
      /** @example false */
      archived: boolean;
      /**
       * @description Ids of its labels.
       * @example [
       *       "3"
       *     ]
       */
      labels: string[];
      /**
       * @description Whether there is a contact.
       * @example true
       */
      isSaved: boolean;
    };
    StoredChatDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /** @example Ana */
      name: string | null;
      /**
       * @example [
       *       "3"
       *     ]
       */
      labels: string[];
      /**
       * Format: date-time
       * @example 2025-10-20T14:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /** @example 0 */
      unreadMessages: number;
      /** @example false */
      archived: boolean;
    };
    ContactFilterDto: {
      /**
       * @description A number or JID, in either addressing.
       * @example 5511988887777
       */
      remoteJid?: string;
      /**
       * @description Id of the record; a JID is read as `remoteJid`.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id?: string;
    };
    FindContactsDto: {
      where?: components['schemas']['ContactFilterDto'];
      /**
       * @description From 1 on.
       * @default 1
       */
      page?: number;
      /**
       * @description Contacts a page. Without it all are given, 10,000 at a time.
       * @example 50
       */
      offset?: number;
      /**
       * @description What `X-Next-Cursor` of the page before held; costs the same on every page.
       * @example WyI1NTExOTg4ODg3Nzc3QHMud2hhdHNhcHAubmV0Il0
       */
      cursor?: string;
    };
    FoundContactDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /**
       * @description The same person in the other addressing, where it is known.
       * @example 98765432101234@lid
       */
      remoteJidAlt: string | null;
      /** @example Ana */
      pushName: string | null;
      /**
       * Format: uri
       * @example null
       */
      profilePicUrl: string | null;
      /**
       * Format: date-time
       * @example 2025-10-20T14:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /** @example false */
      isGroup: boolean;
      /**
       * @description Always true: it is stored.
       * @example true
       */
      isSaved: boolean;
      /**
       * @example contact
       * @enum {string}
       */
      type: 'group' | 'contact' | 'group_member';
    };
    StatusFilterDto: {
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid?: string;
      /**
       * @description WhatsApp's id of the message.
       * @example 3EB0FCA448C64549B79AED
       */
      id?: string;
      /**
       * @description The same as `id`.
       * @example 3EB0FCA448C64549B79AED
       */
      keyId?: string;
    };
    FindStatusesDto: {
      where?: components['schemas']['StatusFilterDto'];
      /**
       * @description From 1 on.
       * @default 1
       */
      page?: number;
      /**
       * @description Statuses a page, at most 1,000.
       * @default 50
       */
      offset?: number;
      /**
       * @description What `X-Next-Cursor` of the page before held; costs the same on every page.
       * @example WyIxNzYwOTcyNDAwIl0
       */
      cursor?: string;
    };
    FoundStatusDto: {
      /** @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55:READ: */
      id: string;
      /**
       * @description WhatsApp's id of the message.
       * @example 3EB0FCA448C64549B79AED
       */
      keyId: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /** @example true */
      fromMe: boolean;
      /**
       * @description Whose receipt it is, in a group.
       * @example null
       */
      participant: string | null;
      /**
       * @description Always null.
       * @example null
       */
      pollUpdates: string | null;
      /**
       * @example READ
       * @enum {string}
       */
      status: 'ERROR' | 'PENDING' | 'SERVER_ACK' | 'DELIVERY_ACK' | 'READ' | 'PLAYED';
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      messageId: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    NumberDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
    };
    ProfilePictureDto: {
      /** @example 5511988887777@s.whatsapp.net */
      wuid: string;
      /**
       * Format: uri
       * @description Null: there is none, or it is not shown to this instance.
       * @example https://pps.whatsapp.net/v/ana.jpg
       */
      profilePictureUrl: string | null;
    };
    OptionalNumberDto: {
      /**
       * @description A number with its country code, or a JID; the owner when it is left out.
       * @example 5511988887777
       */
      number?: string;
    };
    AboutDto: {
      /** @example Disponível */
      status: string;
      /**
       * Format: date-time
       * @example 2025-10-20T14:00:00.000Z
       */
      setAt: string | null;
    };
    ProfileDto: {
      /** @example 5511988887777@s.whatsapp.net */
      wuid: string;
      /** @example Ana */
      name: string | null;
      /** @example true */
      numberExists: boolean;
      /**
       * Format: uri
       * @example null
       */
      picture: string | null;
      status: components['schemas']['AboutDto'] | null;
      /** @example true */
      isBusiness: boolean;
      /**
       * @description Of a business.
       * @example contato@acme.test
       */
      email?: string;
      /**
       * @description Of a business.
       * @example Acme
       */
      description?: string;
      /**
       * @description Of a business.
       * @example https://acme.test
       */
      website?: string;
    };
    BusinessHoursDto: {
      /** @example America/Sao_Paulo */
      timezone?: string;
      /**
       * @example [
       *       {
       *         "day_of_week": "mon",
       *         "mode": "open_24h"
       *       }
       *     ]
       */
      business_config: {
        [key: string]: unknown;
      }[];
    };
    BusinessProfileDto: {
      /** @example true */
      isBusiness: boolean;
      /**
       * @description Of a business.
       * @example 5511988887777@s.whatsapp.net
       */
      wid?: string;
      /** @example Rua A, 1 */
      address?: string;
      /** @example Acme */
      description?: string;
      /**
       * @example [
       *       "https://acme.test"
       *     ]
       */
      website?: string[];
      /** @example contato@acme.test */
      email?: string;
      /** @example Shopping */
      category?: string;
      business_hours?: components['schemas']['BusinessHoursDto'];
      /**
       * @description Of whoever is none.
       * @example Not is business profile
       */
      message?: string;
      /**
       * @description Of whoever is none.
       * @example 5511988887777@s.whatsapp.net
       */
      jid?: string;
      /**
       * @description Of whoever is none.
       * @example true
       */
      exists?: boolean;
      /**
       * @description Of whoever is none; as it was asked.
       * @example 5511988887777
       */
      number?: string;
    };
    ProfileNameDto: {
      /** @example Acme */
      name: string;
    };
    UpdatedDto: {
      /**
       * @example success
       * @enum {string}
       */
      update: 'success';
    };
    ProfileStatusDto: {
      /**
       * @description What is written about oneself.
       * @example Disponível
       */
      status: string;
    };
    ProfilePictureBodyDto: {
      /**
       * @description A URL, or the bytes in base64.
       * @example https://acme.test/logo.png
       */
      picture: string;
    };
    FoundPrivacyDto: {
      /** @example all */
      readreceipts: string;
      /** @example contacts */
      profile: string;
      /** @example contacts */
      status: string;
      /** @example all */
      online: string;
      /** @example contacts */
      last: string;
      /** @example all */
      groupadd: string;
    };
    PrivacyDto: {
      /**
       * @example all
       * @enum {string}
       */
      readreceipts: 'all' | 'none';
      /**
       * @description Who sees the picture.
       * @example contacts
       * @enum {string}
       */
      profile: 'all' | 'contacts' | 'contact_blacklist' | 'none';
      /**
       * @description Who sees the text about oneself.
       * @example contacts
       * @enum {string}
       */
      status: 'all' | 'contacts' | 'contact_blacklist' | 'none';
      /**
       * @example all
       * @enum {string}
       */
      online: 'all' | 'match_last_seen';
      /**
       * @description Who sees when one was there last.
       * @example contacts
       * @enum {string}
       */
      last: 'all' | 'contacts' | 'contact_blacklist' | 'none';
      /**
       * @description Who may add one to groups.
       * @example all
       * @enum {string}
       */
      groupadd: 'all' | 'contacts' | 'contact_blacklist' | 'none';
    };
    UpdatedPrivacyDto: {
      /**
       * @example success
       * @enum {string}
       */
      update: 'success';
      /** @description What is in force now. */
      data: components['schemas']['FoundPrivacyDto'];
    };
    CreateGroupDto: {
      /** @example Time */
      subject: string;
      /** @example Para o time */
      description?: string;
      /**
       * @description Numbers or JIDs; those that are not on WhatsApp are left out.
       * @example [
       *       "5511988887777"
       *     ]
       */
      participants: string[];
      /**
       * @description Makes all of them admins.
       * @default false
       */
      promoteParticipants?: boolean;
    };
    GroupMemberDto: {
      /**
       * @description As the group addresses its members.
       * @example 98765432101234@lid
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      phoneNumber?: string;
      /** @example 98765432101234@lid */
      lid?: string;
      /**
       * @example superadmin
       * @enum {string|null}
       */
      admin: 'admin' | 'superadmin' | null;
    };
    GroupMetadataDto: {
      /** @example 120363025246125486@g.us */
      id: string;
      /** @example Time */
      subject: string;
      /** @example Ana */
      notify?: string;
      /**
       * @description `lid` or `pn`.
       * @example lid
       */
      addressingMode?: string;
      /** @example 98765432101234@lid */
      subjectOwner?: string;
      /** @example 5511988887777@s.whatsapp.net */
      subjectOwnerPn?: string;
      /** @example 1760000000 */
      subjectTime?: number;
      /**
       * @description Members.
       * @example 2
       */
      size?: number;
      /** @example 1760000000 */
      creation?: number;
      /** @example 98765432101234@lid */
      owner?: string;
      /** @example 5511988887777@s.whatsapp.net */
      ownerPn?: string;
      /** @example BR */
      owner_country_code?: string;
      /** @example Para o time */
      desc?: string;
      /** @example 3EB0FCA448C64549B79AED */
      descId?: string;
      /** @example 98765432101234@lid */
      descOwner?: string;
      /** @example 5511988887777@s.whatsapp.net */
      descOwnerPn?: string;
      /** @example 1760000000 */
      descTime?: number;
      /**
       * @description The community it is part of.
       * @example 120363025246125487@g.us
       */
      linkedParent?: string;
      /**
       * @description Only admins change the group.
       * @example false
       */
      restrict: boolean;
      /**
       * @description Only admins write.
       * @example false
       */
      announce: boolean;
      /** @example false */
      isCommunity: boolean;
      /** @example false */
      isCommunityAnnounce: boolean;
      /**
       * @description Admins let newcomers in.
       * @example false
       */
      joinApprovalMode: boolean;
      /**
       * @description Every member may add others.
       * @example true
       */
      memberAddMode: boolean;
      /**
       * @description Seconds after which messages vanish.
       * @example 86400
       */
      ephemeralDuration?: number;
      participants: components['schemas']['GroupMemberDto'][];
    };
    GroupSubjectDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /** @example Time */
      subject: string;
    };
    GroupPictureDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /**
       * @description A URL, or the bytes in base64.
       * @example https://acme.test/logo.png
       */
      image: string;
    };
    GroupDescriptionDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /**
       * @description The empty text takes it away.
       * @example Para o time
       */
      description: string;
    };
    GroupInfoDto: {
      /** @example 120363025246125486@g.us */
      id: string;
      /** @example Time */
      subject: string;
      /** @example 98765432101234@lid */
      subjectOwner?: string;
      /** @example 1760000000 */
      subjectTime?: number;
      /**
       * @description Members.
       * @example 2
       */
      size?: number;
      /** @example 1760000000 */
      creation?: number;
      /** @example 98765432101234@lid */
      owner?: string;
      /** @example Para o time */
      desc?: string;
      /** @example 3EB0FCA448C64549B79AED */
      descId?: string;
      /**
       * @description The community it is part of.
       * @example 120363025246125487@g.us
       */
      linkedParent?: string;
      /**
       * @description Only admins change the group.
       * @example false
       */
      restrict: boolean;
      /**
       * @description Only admins write.
       * @example false
       */
      announce: boolean;
      /** @example false */
      isCommunity: boolean;
      /** @example false */
      isCommunityAnnounce: boolean;
      /**
       * Format: uri
       * @description Null: there is none that is shown, or it is not known yet.
       * @example null
       */
      pictureUrl: string | null;
      participants?: components['schemas']['GroupMemberDto'][];
    };
    NamedMemberDto: {
      /**
       * @description As the group addresses its members.
       * @example 98765432101234@lid
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      phoneNumber?: string;
      /** @example 98765432101234@lid */
      lid?: string;
      /**
       * @example superadmin
       * @enum {string|null}
       */
      admin: 'admin' | 'superadmin' | null;
      /**
       * @description Where it is known.
       * @example Ana
       */
      name?: string;
      /**
       * Format: uri
       * @example https://pps.whatsapp.net/v/ana.jpg
       */
      imgUrl?: string;
    };
    GroupMembersDto: {
      participants: components['schemas']['NamedMemberDto'][];
    };
    InviteCodeDto: {
      /**
       * Format: uri
       * @example https://chat.whatsapp.com/F1EX5QZxO181L3TMVP31gY
       */
      inviteUrl: string;
      /** @example F1EX5QZxO181L3TMVP31gY */
      inviteCode: string;
    };
    AcceptedInviteDto: {
      /** @example true */
      accepted: boolean;
      /** @example 120363025246125486@g.us */
      groupJid: string;
    };
    SendInviteDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /**
       * @description The text above the link.
       * @example Entre no grupo
       */
      description: string;
      /**
       * @example [
       *       "5511988887777"
       *     ]
       */
      numbers: string[];
    };
    SentInviteDto: {
      /** @example true */
      send: boolean;
      /**
       * Format: uri
       * @example https://chat.whatsapp.com/F1EX5QZxO181L3TMVP31gY
       */
      inviteUrl: string;
    };
    GroupBodyDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
    };
    RevokedInviteDto: {
      /** @example true */
      revoked: boolean;
      /**
       * @description The new one.
       * @example F1EX5QZxO181L3TMVP31gY
       */
      inviteCode: string;
    };
    UpdateParticipantDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /**
       * @example add
       * @enum {string}
       */
      action: 'add' | 'remove' | 'promote' | 'demote';
      /**
       * @description Numbers or JIDs.
       * @example [
       *       "5511988887777"
       *     ]
       */
      participants: string[];
    };
    MemberOutcomeDto: {
      /**
       * @description `200`, or the code of the refusal.
       * @example 200
       */
      status: string;
      /** @example 5511988887777@s.whatsapp.net */
      jid: string;
      /**
       * @description WhatsApp's answer, as it came.
       * @example {
       *       "tag": "participant",
       *       "attrs": {}
       *     }
       */
      content: {
        [key: string]: unknown;
      };
    };
    UpdatedParticipantsDto: {
      updateParticipants: components['schemas']['MemberOutcomeDto'][];
    };
    UpdateGroupSettingDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /**
       * @description `announcement`: only admins write; `locked`: only admins change the group.
       * @example announcement
       * @enum {string}
       */
      action: 'announcement' | 'not_announcement' | 'locked' | 'unlocked';
    };
    /** @description Nothing. */
    EmptyDto: Record<string, never>;
    ToggleEphemeralDto: {
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      groupJid?: string;
      /**
       * @description Seconds after which messages vanish; 0 for never.
       * @example 86400
       * @enum {integer}
       */
      expiration: 0 | 86400 | 604800 | 7776000;
    };
    ToggledEphemeralDto: {
      /** @example true */
      success: boolean;
    };
    LeftGroupDto: {
      /** @example 120363025246125486@g.us */
      groupJid: string;
      /** @example true */
      leave: boolean;
    };
    LabelDto: {
      /**
       * @description Number of the colour.
       * @example 5
       */
      color: string;
      /** @example Pago */
      name: string;
      /** @example 3 */
      id: string;
      /**
       * @description Which of the labels that WhatsApp makes.
       * @example 2
       */
      predefinedId?: string;
    };
    HandleLabelDto: {
      /**
       * @description A number with its country code, in any usual form, or a JID.
       * @example 5511988887777
       */
      number: string;
      /** @example 3 */
      labelId: string;
      /**
       * @example add
       * @enum {string}
       */
      action: 'add' | 'remove';
    };
    HandledLabelDto: {
      /** @example 5511988887777@s.whatsapp.net */
      numberJid: string;
      /** @example 3 */
      labelId: string;
      /** @example true */
      add?: boolean;
      /** @example true */
      remove?: boolean;
    };
    GetCatalogDto: {
      /**
       * @description A number with its country code, or a JID; the owner when it is left out.
       * @example 5511988887777
       */
      number?: string;
      /**
       * @description Products a page; five pages are read.
       * @default 10
       */
      limit?: number;
    };
    CatalogDto: {
      /** @example 5511988887777@s.whatsapp.net */
      wuid: string;
      /** @example true */
      numberExists?: boolean;
      /**
       * @description Of whoever is no business.
       * @example null
       */
      name?: string | null;
      /** @example true */
      isBusiness: boolean;
      /** @example 2 */
      catalogLength?: number;
      /**
       * @example [
       *       {
       *         "id": "1",
       *         "name": "Camisa",
       *         "price": 1000,
       *         "currency": "BRL"
       *       }
       *     ]
       */
      catalog?: {
        [key: string]: unknown;
      }[];
    };
    GetCollectionsDto: {
      /**
       * @description A number with its country code, or a JID; the owner when it is left out.
       * @example 5511988887777
       */
      number?: string;
      /**
       * @description Collections; at most 20.
       * @default 20
       */
      limit?: number;
    };
    CollectionsDto: {
      /** @example 5511988887777@s.whatsapp.net */
      wuid: string;
      /** @example true */
      numberExists?: boolean;
      /** @example Acme */
      name: string | null;
      /** @example true */
      isBusiness: boolean;
      /** @example 1 */
      collectionsLength?: number;
      /**
       * @example [
       *       {
       *         "id": "1",
       *         "name": "Verão",
       *         "products": []
       *       }
       *     ]
       */
      collections?: {
        [key: string]: unknown;
      }[];
    };
    CreateTemplateDto: {
      /**
       * @description Small letters, digits and underscores, as Meta asks for.
       * @example order_update
       */
      name: string;
      /**
       * @example UTILITY
       * @enum {string}
       */
      category: 'AUTHENTICATION' | 'MARKETING' | 'UTILITY';
      /**
       * @description Meta's code of the language.
       * @example pt_BR
       */
      language: string;
      /**
       * @description Header, body, footer and buttons, as Meta describes them.
       * @example [
       *       {
       *         "type": "BODY",
       *         "text": "Olá {{1}}, o seu pedido saiu.",
       *         "example": {
       *           "body_text": [
       *             [
       *               "Ana"
       *             ]
       *           ]
       *         }
       *       }
       *     ]
       */
      components: {
        [key: string]: unknown;
      }[];
      /**
       * @description Whether Meta may put it into another category.
       * @example true
       */
      allowCategoryChange?: boolean;
      /**
       * @description Told what becomes of the template (`{"event": "APPROVED", "message_template_id": …}`), in the words of Meta.
       * @example https://hooks.acme.test/templates
       */
      webhookUrl?: string;
    };
    TemplateDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * @description Meta's id.
       * @example 1689556908129832
       */
      templateId: string;
      /** @example order_update */
      name: string;
      /**
       * @description As Meta answered; `status` is the last one that Meta told.
       * @example {
       *       "id": "1689556908129832",
       *       "status": "PENDING",
       *       "category": "UTILITY"
       *     }
       */
      template: {
        /** @example 1689556908129832 */
        id?: string;
        /** @example PENDING */
        status?: string;
        /** @example UTILITY */
        category?: string;
      } & {
        [key: string]: unknown;
      };
      /** @example https://hooks.acme.test/templates */
      webhookUrl: string | null;
      /**
       * Format: date-time
       * @example 2025-10-20T12:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2025-10-20T12:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    MetaTemplateDto: {
      /** @example 1689556908129832 */
      id: string;
      /** @example order_update */
      name: string;
      /** @example pt_BR */
      language: string;
      /** @example APPROVED */
      status: string;
      /** @example UTILITY */
      category: string;
      /**
       * @example [
       *       {
       *         "type": "BODY",
       *         "text": "Olá {{1}}, o seu pedido saiu."
       *       }
       *     ]
       */
      components: {
        [key: string]: unknown;
      }[];
    };
    WebhookFieldsDto: {
      /**
       * @description Absolute http or https URL of at most 2048 characters. A private or loopback address is refused unless EGRESS_ALLOWED_CIDRS names it.
       * @example https://hooks.acme.test/wa
       */
      url: string;
      /**
       * @description Events to be told of; an empty list or none means all.
       * @example [
       *       "QRCODE_UPDATED",
       *       "MESSAGES_UPSERT",
       *       "CONNECTION_UPDATE"
       *     ]
       */
      events?: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
      /**
       * @description Headers of each delivery, 20 at most. `jwt_key` is not sent: it is the key of a fresh HS256 token in `Authorization`.
       * @example {
       *       "x-acme": "1"
       *     }
       */
      headers?: {
        [key: string]: string;
      } | null;
      /**
       * @description Adds the name of the event to the path: `/messages-upsert`.
       * @example false
       */
      byEvents?: boolean | null;
      /**
       * @description Another spelling of `byEvents`.
       * @example false
       */
      webhookByEvents?: boolean | null;
      /**
       * @description Puts the bytes of media into the payload.
       * @example true
       */
      base64?: boolean | null;
      /**
       * @description Another spelling of `base64`.
       * @example true
       */
      webhookBase64?: boolean | null;
      /**
       * @description Signing secret (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64. Made when left out and none is stored; setting again without it keeps it.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
       */
      secret?: string | null;
    };
    NewSinkDto: {
      /**
       * @description Events to be told of; an empty list or none means all.
       * @example [
       *       "MESSAGES_UPSERT",
       *       "CONNECTION_UPDATE"
       *     ]
       */
      events?: (
        | 'APPLICATION_STARTUP'
        | 'INSTANCE_CREATE'
        | 'INSTANCE_DELETE'
        | 'REMOVE_INSTANCE'
        | 'LOGOUT_INSTANCE'
        | 'STATUS_INSTANCE'
        | 'QRCODE_UPDATED'
        | 'CONNECTION_UPDATE'
        | 'MESSAGES_SET'
        | 'MESSAGES_UPSERT'
        | 'MESSAGES_EDITED'
        | 'MESSAGES_UPDATE'
        | 'MESSAGES_DELETE'
        | 'SEND_MESSAGE'
        | 'SEND_MESSAGE_UPDATE'
        | 'CONTACTS_SET'
        | 'CONTACTS_UPSERT'
        | 'CONTACTS_UPDATE'
        | 'PRESENCE_UPDATE'
        | 'CHATS_SET'
        | 'CHATS_UPSERT'
        | 'CHATS_UPDATE'
        | 'CHATS_DELETE'
        | 'GROUPS_UPSERT'
        | 'GROUPS_UPDATE'
        | 'GROUP_PARTICIPANTS_UPDATE'
        | 'CALL'
        | 'LABELS_EDIT'
        | 'LABELS_ASSOCIATION'
        | 'TYPEBOT_START'
        | 'TYPEBOT_CHANGE_STATUS'
        | 'GROUP_UPDATE'
      )[];
    };
    CreateInstanceDto: {
      /**
       * @description Unique, case-sensitive. Letters and digits of any script, `.`, `_`, `-` and inner spaces; not dots alone.
       * @example acme
       */
      instanceName: string;
      /**
       * @description The way to WhatsApp: a linked device, Meta's Cloud API, or a bridge of your own.
       * @example WHATSAPP-BAILEYS
       * @enum {string}
       */
      integration: 'WHATSAPP-BAILEYS' | 'WHATSAPP-BUSINESS' | 'EVOLUTION';
      /**
       * @description The key of this instance; made when absent. Of WHATSAPP-BUSINESS: the access token of the Graph API, which is needed, is accepted as a key too, and is never shown again.
       * @example 0B7C2E0A-5C0D-4E0A-9A44-7C1A5B5C2D11
       */
      token?: string;
      /**
       * @description With `qrcode: true`: the number to make a pairing code for. Of WHATSAPP-BUSINESS: the phone_number_id, which is needed. Of EVOLUTION: the name by which the bridge brings messages.
       * @example 5511987654321
       */
      number?: string;
      /**
       * @description Account id of WHATSAPP-BUSINESS.
       * @example 102290129340398
       */
      businessId?: string;
      /**
       * Format: password
       * @description Secret of the Meta app that signs the webhooks of this number, of WHATSAPP-BUSINESS; WA_BUSINESS_APP_SECRET when absent.
       * @example an-app-secret
       */
      appSecret?: string;
      /**
       * @description Connect at once, and answer with the first QR code.
       * @default false
       * @example true
       */
      qrcode?: boolean;
      /**
       * @description Reject calls.
       * @default false
       */
      rejectCall?: boolean;
      /**
       * @description Text sent to who calls.
       * @default
       */
      msgCall?: string;
      /**
       * @description Ignore groups.
       * @default false
       */
      groupsIgnore?: boolean;
      /**
       * @description Show as online while connected.
       * @default false
       */
      alwaysOnline?: boolean;
      /**
       * @description Mark incoming messages as read.
       * @default false
       */
      readMessages?: boolean;
      /**
       * @description Receive status updates.
       * @default false
       */
      readStatus?: boolean;
      /**
       * @description Fetch the whole history after pairing.
       * @default false
       */
      syncFullHistory?: boolean;
      /**
       * @description Stored; has no effect in this release.
       * @default
       */
      wavoipToken?: string;
      /**
       * @description A proxy is used when host, port and protocol are all given.
       * @example 10.1.1.1
       */
      proxyHost?: string;
      /** @example 3128 */
      proxyPort?: string;
      /**
       * @example http
       * @enum {string}
       */
      proxyProtocol?: 'http' | 'https' | 'socks' | 'socks4' | 'socks5';
      /** @example acme */
      proxyUsername?: string;
      /**
       * Format: password
       * @example a-password
       */
      proxyPassword?: string;
      webhook?: components['schemas']['WebhookFieldsDto'] | null;
      websocket?: components['schemas']['NewSinkDto'] | null;
      rabbitmq?: components['schemas']['NewSinkDto'] | null;
      /**
       * @description Own JID, of an instance that is moved here.
       * @example 5511987654321@s.whatsapp.net
       */
      ownerJid?: string;
      /**
       * @description Own name, of an instance that is moved here.
       * @example Acme
       */
      profileName?: string;
      /**
       * @description Own picture, of an instance that is moved here.
       * @example https://pictures.acme.test/1.jpg
       */
      profilePicUrl?: string;
    };
    CreatedInstanceDto: {
      /** @example acme */
      instanceName: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /**
       * @example WHATSAPP-BAILEYS
       * @enum {string}
       */
      integration: 'WHATSAPP-BAILEYS' | 'WHATSAPP-BUSINESS' | 'EVOLUTION';
      /**
       * @description Where Meta calls, of WHATSAPP-BUSINESS.
       * @example null
       */
      webhookWaBusiness: string | null;
      /**
       * @description Verify token, of WHATSAPP-BUSINESS.
       * @example
       */
      accessTokenWaBusiness: string;
      /**
       * @example connecting
       * @enum {string}
       */
      status: 'close' | 'connecting' | 'open';
      /**
       * @description Why it is not open; null when it is.
       * @example connection.waiting_for_scan
       */
      reason: string | null;
    };
    CreatedWebhookDto: {
      /** @example https://hooks.acme.test/wa */
      webhookUrl: string | null;
      /**
       * @example {
       *       "x-acme": "1"
       *     }
       */
      webhookHeaders: {
        [key: string]: string;
      } | null;
      /** @example false */
      webhookByEvents: boolean | null;
      /** @example true */
      webhookBase64: boolean | null;
      /**
       * @description Secret of the signature of every delivery.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
       */
      secret: string | null;
    };
    CreatedSinkDto: {
      /** @example true */
      enabled?: boolean;
    };
    SettingsDto: {
      /**
       * @description Reject calls.
       * @example false
       */
      rejectCall: boolean;
      /**
       * @description Text sent to who calls.
       * @example
       */
      msgCall: string;
      /**
       * @description Ignore groups.
       * @example true
       */
      groupsIgnore: boolean;
      /**
       * @description Show as online while connected.
       * @example false
       */
      alwaysOnline: boolean;
      /**
       * @description Mark incoming messages as read.
       * @example false
       */
      readMessages: boolean;
      /**
       * @description Receive status updates.
       * @example false
       */
      readStatus: boolean;
      /**
       * @description Fetch the whole history after pairing.
       * @example false
       */
      syncFullHistory: boolean;
      /**
       * @description Stored; has no effect in this release.
       * @example
       */
      wavoipToken: string;
    };
    QrCodeDto: {
      /**
       * @description Code to type on the phone, when one was asked for.
       * @example WZYEH1YY
       */
      pairingCode: string | null;
      /**
       * Format: date-time
       * @description When the pairing code ends. The next one follows by itself while the pairing waits.
       * @example 2026-01-20T15:02:40.000Z
       */
      pairingCodeExpiresAt: string | null;
      /**
       * @description Text of the QR code; null before the first.
       * @example 2@kq3XbMvTq0JX2JzM,4t8s,b2Vy,1
       */
      code: string | null;
      /**
       * @description The QR code as a PNG data URL.
       * @example data:image/png;base64,iVBORw0KGgo
       */
      base64: string | null;
      /**
       * @description QR codes shown in this round of pairing.
       * @example 1
       */
      count: number;
    };
    CreateInstanceAnswerDto: {
      instance: components['schemas']['CreatedInstanceDto'];
      /**
       * @description The key of this instance. Keep it; it is the `apikey` of its routes.
       * @example 0B7C2E0A-5C0D-4E0A-9A44-7C1A5B5C2D11
       */
      hash: string;
      webhook: components['schemas']['CreatedWebhookDto'];
      websocket: components['schemas']['CreatedSinkDto'];
      rabbitmq: components['schemas']['CreatedSinkDto'];
      /**
       * @description Not built in this release.
       * @example {}
       */
      nats: {
        [key: string]: unknown;
      };
      /**
       * @description Not built in this release.
       * @example {}
       */
      sqs: {
        [key: string]: unknown;
      };
      settings: components['schemas']['SettingsDto'];
      /** @description With `qrcode: true` alone. When no code came in time it holds nulls, and `instance.reason` says why. */
      qrcode?: components['schemas']['QrCodeDto'];
    };
    ListedProxyDto: {
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example true */
      enabled: boolean;
      /** @example 10.1.1.1 */
      host: string;
      /** @example 3128 */
      port: string;
      /** @example http */
      protocol: string;
      /** @example null */
      username: string | null;
      /** @example null */
      password: string | null;
      /**
       * Format: date-time
       * @example 2026-01-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2026-01-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    ListedSettingDto: {
      /**
       * @description Reject calls.
       * @example false
       */
      rejectCall: boolean;
      /**
       * @description Text sent to who calls.
       * @example
       */
      msgCall: string;
      /**
       * @description Ignore groups.
       * @example true
       */
      groupsIgnore: boolean;
      /**
       * @description Show as online while connected.
       * @example false
       */
      alwaysOnline: boolean;
      /**
       * @description Mark incoming messages as read.
       * @example false
       */
      readMessages: boolean;
      /**
       * @description Receive status updates.
       * @example false
       */
      readStatus: boolean;
      /**
       * @description Fetch the whole history after pairing.
       * @example false
       */
      syncFullHistory: boolean;
      /**
       * @description Stored; has no effect in this release.
       * @example
       */
      wavoipToken: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * Format: date-time
       * @example 2026-01-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2026-01-20T15:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    InstanceCountDto: {
      /** @example 120 */
      Message: number;
      /** @example 45 */
      Contact: number;
      /** @example 30 */
      Chat: number;
    };
    ListedInstanceDto: {
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example acme */
      name: string;
      /**
       * @example open
       * @enum {string}
       */
      connectionStatus: 'close' | 'connecting' | 'open';
      /** @example 5511987654321@s.whatsapp.net */
      ownerJid: string | null;
      /** @example Acme */
      profileName: string | null;
      /** @example null */
      profilePicUrl: string | null;
      /**
       * @example WHATSAPP-BAILEYS
       * @enum {string}
       */
      integration: 'WHATSAPP-BAILEYS' | 'WHATSAPP-BUSINESS' | 'EVOLUTION';
      /** @example null */
      number: string | null;
      /** @example null */
      businessId: string | null;
      /**
       * @description The key of this instance.
       * @example 0B7C2E0A-5C0D-4E0A-9A44
       */
      token: string;
      /** @example switchboard */
      clientName: string;
      /** @example null */
      disconnectionReasonCode: number | null;
      /**
       * @description JSON, as a text.
       * @example null
       */
      disconnectionObject: string | null;
      /**
       * Format: date-time
       * @example null
       */
      disconnectionAt: string | null;
      /**
       * Format: date-time
       * @example 2026-01-20T15:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2026-01-20T15:02:11.000Z
       */
      updatedAt: string;
      /**
       * @description Not built in this release.
       * @example null
       */
      Chatwoot: {
        [key: string]: unknown;
      } | null;
      Proxy: components['schemas']['ListedProxyDto'] | null;
      Rabbitmq: components['schemas']['SinkSettingDto'] | null;
      /**
       * @description Not built in this release.
       * @example null
       */
      Nats: {
        [key: string]: unknown;
      } | null;
      /**
       * @description Not built in this release.
       * @example null
       */
      Sqs: {
        [key: string]: unknown;
      } | null;
      Websocket: components['schemas']['SinkSettingDto'] | null;
      Setting: components['schemas']['ListedSettingDto'];
      _count: components['schemas']['InstanceCountDto'];
    };
    OpenInstanceDto: {
      /** @example acme */
      instanceName: string;
      /**
       * @example open
       * @enum {string}
       */
      state: 'close' | 'connecting' | 'open';
    };
    OpenAnswerDto: {
      instance: components['schemas']['OpenInstanceDto'];
    };
    LastDisconnectDto: {
      /**
       * @description WhatsApp's close code; null when the failure was local.
       * @example 401
       */
      code: number | null;
      /**
       * @description Stable code of the reason.
       * @example connection.logged_out
       */
      reason: string;
      /**
       * @description More of it, for people.
       * @example The proxy proxy.acme.test does not accept this user name and password.
       */
      detail: string | null;
      /**
       * Format: date-time
       * @example 2026-01-20T15:10:00.000Z
       */
      at: string;
    };
    HistorySyncDto: {
      /**
       * @description The part that it has come to; WhatsApp sends the newest first. It never steps back.
       * @example recent
       * @enum {string}
       */
      stage: 'bootstrap' | 'recent' | 'full' | 'on-demand' | 'names';
      /**
       * @description Of this part, in percent.
       * @example 60
       */
      progress: number;
      /**
       * Format: date-time
       * @example 2026-01-20T15:03:00.000Z
       */
      at: string;
    };
    RestrictionDto: {
      /**
       * @description WhatsApp's word for it.
       * @example WEB_COMPANION_ONLY
       */
      type: string;
      /**
       * Format: date-time
       * @description When it ends by itself; null when WhatsApp did not say.
       * @example 2026-01-21T15:00:00.000Z
       */
      endsAt: string | null;
    };
    ConnectionStateDto: {
      /** @example acme */
      instanceName: string;
      /**
       * @description `connecting` while anything will still be tried, `close` otherwise.
       * @example connecting
       * @enum {string}
       */
      state: 'close' | 'connecting' | 'open';
      /**
       * @description Why it is not open; null when it is.
       * @example connection.waiting_for_scan
       */
      reason: string | null;
      lastDisconnect: components['schemas']['LastDisconnectDto'] | null;
      /** @description How far the history has come since the pairing; null before any of it came. */
      history: components['schemas']['HistorySyncDto'] | null;
      /** @description A restriction of the account: it may not start new chats (WhatsApp answers 463). Null when none is known. */
      restriction: components['schemas']['RestrictionDto'] | null;
      /**
       * Format: date-time
       * @description When the next attempt is made by itself.
       * @example null
       */
      nextAttemptAt: string | null;
      /**
       * Format: date-time
       * @description When the pairing code that is shown ends; null when none is. The next one follows by itself.
       * @example null
       */
      pairingCodeExpiresAt: string | null;
      /**
       * Format: date-time
       * @description When the instance is removed unless somebody pairs it (DEL_INSTANCE).
       * @example null
       */
      expiresAt: string | null;
    };
    ConnectionStateAnswerDto: {
      instance: components['schemas']['ConnectionStateDto'];
    };
    PresenceDto: {
      /**
       * @example available
       * @enum {string}
       */
      presence: 'unavailable' | 'available' | 'composing' | 'recording' | 'paused';
    };
    DoneMessageDto: {
      /** @example Instance logged out */
      message: string;
    };
    DoneDto: {
      /**
       * @example SUCCESS
       * @enum {string}
       */
      status: 'SUCCESS';
      /**
       * @description Always false; clients look at it.
       * @example false
       * @enum {boolean}
       */
      error: false;
      response: components['schemas']['DoneMessageDto'];
    };
    SetAccountDto: {
      /**
       * Format: password
       * @description The access token of the Graph API; accepted as a key too, and never shown.
       * @example EAAG-an-access-token
       */
      token?: string;
      /**
       * Format: password
       * @description Secret of the Meta app that signs the webhooks of this number; null for that of WA_BUSINESS_APP_SECRET.
       * @example an-app-secret
       */
      appSecret?: string | null;
      /**
       * @description The WhatsApp Business account.
       * @example 102290129340398
       */
      businessId?: string;
    };
    SetSettingsDto: {
      /**
       * @description Reject calls.
       * @example true
       */
      rejectCall: boolean;
      /**
       * @description Text sent to who calls; an empty one sends nothing.
       * @example Não atendemos ligações
       */
      msgCall?: string;
      /**
       * @description Ignore groups.
       * @example false
       */
      groupsIgnore: boolean;
      /**
       * @description Show as online while connected.
       * @example false
       */
      alwaysOnline: boolean;
      /**
       * @description Mark incoming messages as read; never statuses.
       * @example false
       */
      readMessages: boolean;
      /**
       * @description Receive status updates, and mark them as seen.
       * @example false
       */
      readStatus: boolean;
      /**
       * @description Fetch the whole history. WhatsApp sends it after a pairing: it holds from the next one on.
       * @example false
       */
      syncFullHistory: boolean;
      /**
       * @description Stored; has no effect in this release.
       * @example
       */
      wavoipToken?: string;
    };
    SettingsOfInstanceDto: {
      /** @example acme */
      instanceName: string;
      settings: components['schemas']['SettingsDto'];
    };
    SetSettingsAnswerDto: {
      settings: components['schemas']['SettingsOfInstanceDto'];
    };
    SetProxyDto: {
      /**
       * @description False takes the proxy away.
       * @example true
       */
      enabled: boolean;
      /**
       * @description Host name or address. Needed when `enabled`.
       * @example proxy.acme.test
       */
      host?: string;
      /**
       * @description Needed when `enabled`; a number is taken too.
       * @example 3128
       */
      port?: string;
      /**
       * @description Needed when `enabled`. `socks` is SOCKS 5.
       * @example http
       * @enum {string}
       */
      protocol?: 'http' | 'https' | 'socks' | 'socks4' | 'socks5';
      /**
       * @description User name that the proxy asks for.
       * @example acme
       */
      username?: string;
      /**
       * Format: password
       * @example a-password
       */
      password?: string;
    };
    SetProxyFieldsDto: {
      /** @example true */
      enabled: boolean;
      /** @example proxy.acme.test */
      host: string;
      /** @example 3128 */
      port: string;
      /** @example http */
      protocol: string;
      /** @example acme */
      username: string | null;
      /**
       * Format: password
       * @example a-password
       */
      password: string | null;
    };
    ProxyOfInstanceDto: {
      /** @example acme */
      instanceName: string;
      proxy: components['schemas']['SetProxyFieldsDto'];
    };
    SetProxyAnswerDto: {
      proxy: components['schemas']['ProxyOfInstanceDto'];
    };
    ProxyCheckDto: {
      /**
       * @description Whether WhatsApp is reached through it; null when there is none.
       * @example false
       */
      works: boolean | null;
      /**
       * @description Stable code of the failure.
       * @example proxy.credentials_refused
       */
      code: string | null;
      /**
       * @description The failure, for people.
       * @example The proxy proxy.acme.test does not accept this user name and password.
       */
      reason: string | null;
      /**
       * @description Milliseconds that it took.
       * @example 120
       */
      tookMs: number;
    };
    MetaNotificationDto: {
      /** @example whatsapp_business_account */
      object: string;
      /**
       * @example [
       *       {
       *         "id": "102290129340398",
       *         "changes": [
       *           {
       *             "field": "messages",
       *             "value": {
       *               "messaging_product": "whatsapp",
       *               "metadata": {
       *                 "display_phone_number": "5511987654321",
       *                 "phone_number_id": "106540352242922"
       *               },
       *               "contacts": [
       *                 {
       *                   "profile": {
       *                     "name": "Ana"
       *                   },
       *                   "wa_id": "5511988887777"
       *                 }
       *               ],
       *               "messages": [
       *                 {
       *                   "from": "5511988887777",
       *                   "id": "wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABIYFjNFQjA=",
       *                   "timestamp": "1760972400",
       *                   "type": "text",
       *                   "text": {
       *                     "body": "Oi"
       *                   }
       *                 }
       *               ]
       *             }
       *           }
       *         ]
       *       }
       *     ]
       */
      entry: {
        [key: string]: unknown;
      }[];
    };
    MetaReceivedDto: {
      /**
       * @example success
       * @enum {string}
       */
      status: 'success';
    };
    IncomingKeyDto: {
      /**
       * @description Made when absent. A bridge that may send a message twice gives one: what was told before changes nothing.
       * @example 7a1f6c0e-0a53-4a0b-9d0e-5f1c1d1d2c11
       */
      id?: string;
      /**
       * @description Who it is from, in the words of the bridge.
       * @example user-77
       */
      remoteJid: string;
      /**
       * @description True when the owner wrote it.
       * @default false
       */
      fromMe?: boolean;
    };
    IncomingMessageDto: {
      /**
       * @description `number` of the instance. May be left out by who sends the token of the instance as its key.
       * @example 9001
       */
      numberId?: string;
      key?: components['schemas']['IncomingKeyDto'];
      /**
       * @description Name of who wrote.
       * @example Ana
       */
      pushName?: string;
      /**
       * @description Read, and not kept.
       * @example https://pictures.acme.test/1.jpg
       */
      profilePicUrl?: string;
      /**
       * @description The content. Without one nothing happens.
       * @example {
       *       "conversation": "Oi"
       *     }
       */
      message?: {
        [key: string]: unknown;
      };
      /**
       * @description Name of the first field of `message` when absent.
       * @example conversation
       */
      messageType?: string;
    };
    IncomingTakenDto: {
      /**
       * @example success
       * @enum {string}
       */
      status: 'success';
    };
    EventReferenceDto: {
      /**
       * @description Answers with the event to who has the key of the instance.
       * @example https://api.acme.test/events/acme/0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      url: string;
      /**
       * @description Size of the whole body.
       * @example 1048576
       */
      bytes: number;
    };
    InstanceEventDto: {
      /** @example acme */
      instanceName: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    ConnectionUpdateDto: {
      /** @example acme */
      instance: string;
      /**
       * @description `refused`: nobody scanned before the limit of QR codes.
       * @example open
       * @enum {string}
       */
      state: 'connecting' | 'open' | 'close' | 'refused';
      /**
       * @description 200, or WhatsApp's close code.
       * @example 200
       */
      statusReason: number;
      /**
       * @description Why it is not open: a stable code, as in connectionState.
       * @example connection.replaced
       */
      reason?: string;
      /**
       * @description Own JID; with `open`.
       * @example 5511987654321@s.whatsapp.net
       */
      wuid?: string;
      /**
       * @description Own name; with `open`.
       * @example Acme
       */
      profileName?: string | null;
      /**
       * @description Own picture; with `open`.
       * @example https://pictures.acme.test/1.jpg
       */
      profilePictureUrl?: string | null;
    };
    ShownQrCodeDto: {
      /** @example acme */
      instance: string;
      /**
       * @description Code to type on the phone, when one was asked for.
       * @example null
       */
      pairingCode: string | null;
      /**
       * Format: date-time
       * @description When the pairing code ends. The next one follows while the pairing waits.
       * @example null
       */
      pairingCodeExpiresAt: string | null;
      /**
       * @description Text of the QR code.
       * @example 2@kq3XbMvTq0JX2JzM,4t8s,b2Vy,1
       */
      code: string | null;
      /**
       * @description The QR code as a PNG data URL.
       * @example data:image/png;base64,iVBORw0KGgo
       */
      base64: string | null;
    };
    QrCodeUpdatedDto: {
      qrcode: components['schemas']['ShownQrCodeDto'];
    };
    QrCodeLimitDto: {
      /** @example QR code limit reached, please login again */
      message: string;
      /** @example 500 */
      statusCode: number;
    };
    StatusInstanceDto: {
      /** @example acme */
      instance: string;
      /**
       * @example closed
       * @enum {string}
       */
      status: 'closed';
      /**
       * Format: date-time
       * @example 2025-10-20T15:10:00.000Z
       */
      disconnectionAt: string;
      /**
       * @description WhatsApp's close code; null when the failure was local.
       * @example 401
       */
      disconnectionReasonCode: number | null;
      /**
       * @description What is known of the end, as JSON in a text.
       * @example {"error":{"output":{"statusCode":401},"message":"connection.logged_out"},"date":"2025-10-20T15:10:00.000Z"}
       */
      disconnectionObject: string;
    };
    RestrictedInstanceDto: {
      /** @example acme */
      instance: string;
      /**
       * @example restricted
       * @enum {string}
       */
      status: 'restricted' | 'unrestricted';
      /**
       * @description WhatsApp's code of what it refuses meanwhile.
       * @example 463
       */
      code: number;
      /**
       * @description WhatsApp's word for the restriction; null when there is none any more.
       * @example WEB_COMPANION_ONLY
       */
      restriction: string | null;
      /**
       * Format: date-time
       * @description When it ends by itself; null when WhatsApp did not say.
       * @example 2026-01-21T15:00:00.000Z
       */
      endsAt: string | null;
    };
    PollUpdateDto: {
      /** @example Segunda */
      name: string;
      /**
       * @example [
       *       "5511988887777@s.whatsapp.net"
       *     ]
       */
      voters: string[];
    };
    MessageUpdateDto: {
      /**
       * @description WhatsApp's id of the message.
       * @example 3EB0FCA448C64549B79AED
       */
      keyId: string;
      key: components['schemas']['MessageKeyDto'];
      /**
       * @description The chat.
       * @example 5511988887777@s.whatsapp.net
       */
      remoteJid: string;
      /**
       * @description True for what this instance wrote.
       * @example true
       */
      fromMe: boolean;
      /**
       * @description Who wrote, in a group.
       * @example 98765432101234@lid
       */
      participant?: string;
      /**
       * @description In Meta's words (`SENT`, `DELIVERED`, `READ`, `FAILED`) on WHATSAPP-BUSINESS.
       * @example DELIVERY_ACK
       * @enum {string}
       */
      status:
        | 'ERROR'
        | 'PENDING'
        | 'SERVER_ACK'
        | 'DELIVERY_ACK'
        | 'READ'
        | 'PLAYED'
        | 'SENT'
        | 'DELIVERED'
        | 'FAILED';
      /** @description Of FAILED and ERROR, when the other side gives reasons. */
      errors?: components['schemas']['StatusErrorDto'][];
      /** @description Of a poll in which somebody voted: all answers, as they stand. */
      pollUpdates?: components['schemas']['PollUpdateDto'][];
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /**
       * Format: uuid
       * @description `id` of the record, as `findMessages` gives it.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      messageId: string;
    };
    MessageEditedDto: {
      /** @description The message that was edited. */
      key: components['schemas']['MessageKeyDto'];
      /** @enum {string} */
      type: 'MESSAGE_EDIT';
      /**
       * @description The content as it is now, as it came.
       * @example {
       *       "conversation": "Oi!"
       *     }
       */
      editedMessage: {
        [key: string]: unknown;
      };
      /**
       * @description Milliseconds since 1970.
       * @example 1760972460000
       */
      timestampMs: string;
    };
    DeletedKeyDto: {
      /**
       * @description The chat. May be an `@lid`, with the number in `remoteJidAlt`.
       * @example 5511988887777@s.whatsapp.net
       */
      remoteJid: string;
      /**
       * @description True for what this instance wrote.
       * @example true
       */
      fromMe: boolean;
      /**
       * @description WhatsApp's id of the message.
       * @example 3EB0FCA448C64549B79AED
       */
      id: string;
      /**
       * @description Who wrote, in a group.
       * @example 98765432101234@lid
       */
      participant?: string;
      /**
       * @description The other form of `remoteJid`.
       * @example 98765432101234@lid
       */
      remoteJidAlt?: string;
      /**
       * @description The other form of `participant`.
       * @example 5511988887777@s.whatsapp.net
       */
      participantAlt?: string;
      /**
       * @description The form that the chat uses.
       * @enum {string}
       */
      addressingMode?: 'pn' | 'lid';
      /** @example true */
      deleted: boolean;
    };
    DeletedMessageDto: {
      /**
       * Format: uuid
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      key: components['schemas']['DeletedKeyDto'];
      /** @example Você */
      pushName: string | null;
      /** @example null */
      participant: string | null;
      /** @example conversation */
      messageType: string;
      /**
       * @example {
       *       "conversation": "Olá"
       *     }
       */
      message: {
        [key: string]: unknown;
      };
      /** @example 1760972400 */
      messageTimestamp: number;
      /** @example web */
      source: string;
      /**
       * @example DELETED
       * @enum {string}
       */
      status: 'DELETED';
    };
    EditedMessageDto: {
      /** @description The edited message. */
      key: components['schemas']['MessageKeyDto'];
      /**
       * @example MESSAGE_EDIT
       * @enum {string}
       */
      type: 'MESSAGE_EDIT';
      /**
       * @example {
       *       "extendedTextMessage": {
       *         "text": "novo"
       *       }
       *     }
       */
      editedMessage: {
        [key: string]: unknown;
      };
      /**
       * @description Milliseconds since 1970, as text.
       * @example 1760972500123
       */
      timestampMs?: string;
    };
    HistoryChatDto: {
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /** @example Ana */
      name: string | null;
    };
    CallDto: {
      /** @example 5511988887777@s.whatsapp.net */
      chatId: string;
      /**
       * @description Who calls.
       * @example 5511988887777@s.whatsapp.net
       */
      from: string;
      /**
       * @description The number that calls, where `from` is a LID and the number is known.
       * @example null
       */
      callerPn: string | null;
      /**
       * @description The same in all that is told of one call.
       * @example 4E0A9A447C1A5B5C2D115511
       */
      id: string;
      /**
       * Format: date-time
       * @example 2026-01-20T15:00:00.000Z
       */
      date: string;
      /**
       * @description It came while the instance was offline.
       * @example false
       */
      offline: boolean;
      /**
       * @example offer
       * @enum {string}
       */
      status: 'offer' | 'ringing' | 'timeout' | 'reject' | 'accept' | 'terminate';
      /** @example false */
      isVideo: boolean;
      /** @example false */
      isGroup: boolean;
    };
    ContactChangeDto: {
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /** @example Ana */
      pushName: string | null;
      /**
       * Format: uri
       * @description Null: there is none, or it is not known yet.
       * @example null
       */
      profilePicUrl: string | null;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
    };
    ChatChangeDto: {
      /**
       * Format: uuid
       * @description Id of the record, as `findChatByRemoteJid` gives it.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      id: string;
      /** @example 5511988887777@s.whatsapp.net */
      remoteJid: string;
      /**
       * Format: uuid
       * @example 6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      instanceId: string;
      /** @example Ana */
      name: string | null;
      /** @example 0 */
      unreadMessages: number;
      /**
       * @description The owner marked it to be read later.
       * @example false
       */
      markedUnread: boolean;
      /** @example false */
      archived: boolean;
    };
    PresenceStateDto: {
      /**
       * @example composing
       * @enum {string}
       */
      lastKnownPresence: 'unavailable' | 'available' | 'composing' | 'recording' | 'paused';
      /**
       * @description When they were seen last; seconds since 1970.
       * @example 1760972400
       */
      lastSeen?: number;
    };
    PresenceUpdateDto: {
      /**
       * @description The chat.
       * @example 5511988887777@s.whatsapp.net
       */
      id: string;
      /**
       * @description By the address of each person.
       * @example {
       *       "5511988887777@s.whatsapp.net": {
       *         "lastKnownPresence": "composing"
       *       }
       *     }
       */
      presences: {
        [key: string]: components['schemas']['PresenceStateDto'];
      };
    };
    JoinedGroupDto: {
      /** @example 120363025246125486@g.us */
      id: string;
      /** @example Time */
      subject: string;
      /** @example Ana */
      notify?: string;
      /**
       * @description `lid` or `pn`.
       * @example lid
       */
      addressingMode?: string;
      /** @example 98765432101234@lid */
      subjectOwner?: string;
      /** @example 5511988887777@s.whatsapp.net */
      subjectOwnerPn?: string;
      /** @example 1760000000 */
      subjectTime?: number;
      /**
       * @description Members.
       * @example 2
       */
      size?: number;
      /** @example 1760000000 */
      creation?: number;
      /** @example 98765432101234@lid */
      owner?: string;
      /** @example 5511988887777@s.whatsapp.net */
      ownerPn?: string;
      /** @example BR */
      owner_country_code?: string;
      /** @example Para o time */
      desc?: string;
      /** @example 3EB0FCA448C64549B79AED */
      descId?: string;
      /** @example 98765432101234@lid */
      descOwner?: string;
      /** @example 5511988887777@s.whatsapp.net */
      descOwnerPn?: string;
      /** @example 1760000000 */
      descTime?: number;
      /**
       * @description The community it is part of.
       * @example 120363025246125487@g.us
       */
      linkedParent?: string;
      /**
       * @description Only admins change the group.
       * @example false
       */
      restrict: boolean;
      /**
       * @description Only admins write.
       * @example false
       */
      announce: boolean;
      /** @example false */
      isCommunity: boolean;
      /** @example false */
      isCommunityAnnounce: boolean;
      /**
       * @description Admins let newcomers in.
       * @example false
       */
      joinApprovalMode: boolean;
      /**
       * @description Every member may add others.
       * @example true
       */
      memberAddMode: boolean;
      /**
       * @description Seconds after which messages vanish.
       * @example 86400
       */
      ephemeralDuration?: number;
      participants: components['schemas']['GroupMemberDto'][];
      /**
       * @description Who did it.
       * @example 98765432101234@lid
       */
      author?: string;
      /** @example 5511988887777@s.whatsapp.net */
      authorPn?: string;
    };
    GroupUpdateDto: {
      /** @example 120363025246125486@g.us */
      id: string;
      /** @example Time */
      subject?: string;
      /** @example Para o time */
      desc?: string;
      /**
       * @description Only admins change the group.
       * @example false
       */
      restrict?: boolean;
      /**
       * @description Only admins write.
       * @example false
       */
      announce?: boolean;
      /**
       * @description Admins let newcomers in.
       * @example false
       */
      joinApprovalMode?: boolean;
      /**
       * @description Every member may add others.
       * @example true
       */
      memberAddMode?: boolean;
      /**
       * @description Seconds after which messages vanish.
       * @example 86400
       */
      ephemeralDuration?: number;
      /**
       * @description Who did it.
       * @example 98765432101234@lid
       */
      author?: string;
      /** @example 5511988887777@s.whatsapp.net */
      authorPn?: string;
      /** @example F1EX5QZxO181L3TMVP31gY */
      inviteCode?: string;
    };
    ParticipantDataDto: {
      /** @example 98765432101234@lid */
      jid: string;
      /** @example 5511988887777@s.whatsapp.net */
      phoneNumber?: string;
      /** @example Ana */
      name?: string;
      /**
       * Format: uri
       * @example https://pps.whatsapp.net/v/ana.jpg
       */
      imgUrl?: string;
    };
    GroupParticipantsUpdateDto: {
      /**
       * @description Who did it.
       * @example 98765432101234@lid
       */
      author?: string;
      /** @example 5511988887777@s.whatsapp.net */
      authorPn?: string;
      /**
       * @description The group.
       * @example 120363025246125486@g.us
       */
      id: string;
      /**
       * @example [
       *       "98765432101234@lid"
       *     ]
       */
      participants: string[];
      /**
       * @example add
       * @enum {string}
       */
      action: 'add' | 'remove' | 'promote' | 'demote' | 'modify';
      /** @description The same members, with who they are. */
      participantsData: components['schemas']['ParticipantDataDto'][];
    };
    LabelEditDto: {
      /** @example 3 */
      id: string;
      /** @example Pago */
      name: string;
      /**
       * @description Number of the colour.
       * @example 5
       */
      color: number;
      /** @example false */
      deleted: boolean;
      /**
       * @description Which of the labels that WhatsApp makes.
       * @example 2
       */
      predefinedId?: string;
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
    };
    LabelsAssociationDto: {
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @example add
       * @enum {string}
       */
      type: 'add' | 'remove';
      /** @example 5511988887777@s.whatsapp.net */
      chatId: string;
      /** @example 3 */
      labelId: string;
    };
    InstanceCreateEvent: {
      /**
       * @example instance.create
       * @enum {string}
       */
      event: 'instance.create';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['InstanceEventDto'];
    };
    InstanceDeleteEvent: {
      /**
       * @example instance.delete
       * @enum {string}
       */
      event: 'instance.delete';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['InstanceEventDto'];
    };
    RemoveInstanceEvent: {
      /**
       * @example remove.instance
       * @enum {string}
       */
      event: 'remove.instance';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      /** @example null */
      data: null;
    };
    ConnectionUpdateEvent: {
      /**
       * @example connection.update
       * @enum {string}
       */
      event: 'connection.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['ConnectionUpdateDto'];
    };
    QrcodeUpdatedEvent: {
      /**
       * @example qrcode.updated
       * @enum {string}
       */
      event: 'qrcode.updated';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['QrCodeUpdatedDto'] | components['schemas']['QrCodeLimitDto'];
    };
    StatusInstanceEvent: {
      /**
       * @example status.instance
       * @enum {string}
       */
      event: 'status.instance';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data:
        components['schemas']['StatusInstanceDto'] | components['schemas']['RestrictedInstanceDto'];
    };
    LogoutInstanceEvent: {
      /**
       * @example logout.instance
       * @enum {string}
       */
      event: 'logout.instance';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      /** @example null */
      data: null;
    };
    MessagesUpsertEvent: {
      /**
       * @example messages.upsert
       * @enum {string}
       */
      event: 'messages.upsert';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['MessageDto'];
    };
    SendMessageEvent: {
      /**
       * @example send.message
       * @enum {string}
       */
      event: 'send.message';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['MessageDto'];
    };
    MessagesUpdateEvent: {
      /**
       * @example messages.update
       * @enum {string}
       */
      event: 'messages.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['MessageUpdateDto'];
    };
    MessagesEditedEvent: {
      /**
       * @example messages.edited
       * @enum {string}
       */
      event: 'messages.edited';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['MessageEditedDto'];
    };
    MessagesDeleteEvent: {
      /**
       * @example messages.delete
       * @enum {string}
       */
      event: 'messages.delete';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['MessageKeyDto'] | components['schemas']['DeletedMessageDto'];
    };
    SendMessageUpdateEvent: {
      /**
       * @example send.message.update
       * @enum {string}
       */
      event: 'send.message.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['EditedMessageDto'];
    };
    MessagesSetEvent: {
      /**
       * @example messages.set
       * @enum {string}
       */
      event: 'messages.set';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['MessageDto'][];
    };
    ChatsSetEvent: {
      /**
       * @example chats.set
       * @enum {string}
       */
      event: 'chats.set';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['HistoryChatDto'][];
    };
    CallEvent: {
      /**
       * @example call
       * @enum {string}
       */
      event: 'call';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['CallDto'];
    };
    ContactsUpsertEvent: {
      /**
       * @example contacts.upsert
       * @enum {string}
       */
      event: 'contacts.upsert';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['ContactChangeDto'] | components['schemas']['ContactChangeDto'][];
    };
    ContactsUpdateEvent: {
      /**
       * @example contacts.update
       * @enum {string}
       */
      event: 'contacts.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['ContactChangeDto'] | components['schemas']['ContactChangeDto'][];
    };
    ChatsUpsertEvent: {
      /**
       * @example chats.upsert
       * @enum {string}
       */
      event: 'chats.upsert';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['ChatChangeDto'][];
    };
    ChatsUpdateEvent: {
      /**
       * @example chats.update
       * @enum {string}
       */
      event: 'chats.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['ChatChangeDto'][];
    };
    ChatsDeleteEvent: {
      /**
       * @example chats.delete
       * @enum {string}
       */
      event: 'chats.delete';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: string[];
    };
    PresenceUpdateEvent: {
      /**
       * @example presence.update
       * @enum {string}
       */
      event: 'presence.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['PresenceUpdateDto'];
    };
    GroupsUpsertEvent: {
      /**
       * @example groups.upsert
       * @enum {string}
       */
      event: 'groups.upsert';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['JoinedGroupDto'][];
    };
    GroupsUpdateEvent: {
      /**
       * @example groups.update
       * @enum {string}
       */
      event: 'groups.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['GroupUpdateDto'][];
    };
    GroupParticipantsUpdateEvent: {
      /**
       * @example group-participants.update
       * @enum {string}
       */
      event: 'group-participants.update';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['GroupParticipantsUpdateDto'];
    };
    LabelsEditEvent: {
      /**
       * @example labels.edit
       * @enum {string}
       */
      event: 'labels.edit';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['LabelEditDto'];
    };
    LabelsAssociationEvent: {
      /**
       * @example labels.association
       * @enum {string}
       */
      event: 'labels.association';
      /**
       * @description Name of the instance.
       * @example acme
       */
      instance: string;
      /**
       * @description The URL that this delivery is sent to.
       * @example https://hooks.acme.test/wa
       */
      destination: string;
      /**
       * Format: date-time
       * @description When it happened, in UTC.
       * @example 2025-10-20T12:00:00.000Z
       */
      date_time: string;
      /**
       * @description Own JID of the instance; absent until the first login.
       * @example 5511987654321@s.whatsapp.net
       */
      sender?: string;
      /**
       * @description SERVER_URL.
       * @example https://api.acme.test
       */
      server_url: string;
      /**
       * @description Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.
       * @example null
       */
      apikey: string | null;
      /**
       * Format: uuid
       * @description The same on every try, and in `webhook-id`: by it a repeat is known.
       * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
       */
      event_id: string;
      /**
       * @description Grows by one with each event of the instance.
       * @example 7
       */
      sequence: number;
      /** @description Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then. */
      reference?: components['schemas']['EventReferenceDto'];
      data: components['schemas']['LabelsAssociationDto'];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getWelcome: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It works. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WelcomeDto'];
        };
      };
    };
  };
  verifyCredentials: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description This is the global key. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CredentialsDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It does. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthDto'];
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It can. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetWebhookDto'];
      };
    };
    responses: {
      /** @description The webhook, with its secret. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecretDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The webhook, or null */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDto'] | null;
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findWebhookSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecretDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  listWebhookEndpoints: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All endpoints, the oldest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointListDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  createWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateEndpointDto'];
      };
    };
    responses: {
      /** @description The endpoint, and this once its secret */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointWithSecretDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        endpointId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The endpoint */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  deleteWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        endpointId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The endpoint */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        endpointId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateEndpointDto'];
      };
    };
    responses: {
      /** @description The endpoint */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  testWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        endpointId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What came back */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointTestDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        endpointId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotateSecretDto'];
      };
    };
    responses: {
      /** @description The new secret */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RotatedSecretDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description Id of an endpoint, or `global` for the global webhook; all of them when left out */
        endpointId?: string;
        /** @description Name of the event on the wire */
        event?:
          | 'application.startup'
          | 'instance.create'
          | 'instance.delete'
          | 'remove.instance'
          | 'logout.instance'
          | 'status.instance'
          | 'qrcode.updated'
          | 'connection.update'
          | 'messages.set'
          | 'messages.upsert'
          | 'messages.edited'
          | 'messages.update'
          | 'messages.delete'
          | 'send.message'
          | 'send.message.update'
          | 'contacts.set'
          | 'contacts.upsert'
          | 'contacts.update'
          | 'presence.update'
          | 'chats.set'
          | 'chats.upsert'
          | 'chats.update'
          | 'chats.delete'
          | 'groups.upsert'
          | 'groups.update'
          | 'group-participants.update'
          | 'call'
          | 'labels.edit'
          | 'labels.association'
          | 'typebot.start'
          | 'typebot.change-status';
        /** @description Events from this time on */
        since?: string;
        /** @description Events before this time */
        until?: string;
        state?: 'waiting' | 'pending' | 'held' | 'delivered' | 'dead';
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of deliveries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryListDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findWebhookDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        deliveryId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delivery and its tries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryWithAttemptsDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  replayWebhookDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        deliveryId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delivery, which is due again */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  listWebhookReplays: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description At most 100 replays */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayListDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  beginWebhookReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeginReplayDto'];
      };
    };
    responses: {
      /** @description The replay, which has begun */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findWebhookReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        replayId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The replay and how far it is */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  cancelWebhookReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        replayId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The replay and how far it is */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  listEvents: {
    parameters: {
      query?: {
        /** @description Sequence of the last event that the caller has. 0 is before the first. */
        after?: number;
        /** @description Events a page. A page of large events has fewer. */
        limit?: number;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of the log */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Events after this sequence are no longer held, or it is of another log */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 410,
           *       "error": "Gone",
           *       "code": "events.expired",
           *       "oldestSequence": 4711,
           *       "response": {
           *         "message": [
           *           "Events before 4711 are no longer held. Start over after 4710."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['EventsExpiredDto'];
        };
      };
    };
  };
  streamEvents: {
    parameters: {
      query?: {
        /** @description Sequence of the last event that the caller has. 0 is before the first. */
        after?: number;
      };
      header?: {
        /** @description Goes before `after`. */
        'Last-Event-ID'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The stream */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Events after this sequence are no longer held, or it is of another log */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 410,
           *       "error": "Gone",
           *       "code": "events.expired",
           *       "oldestSequence": 4711,
           *       "response": {
           *         "message": [
           *           "Events before 4711 are no longer held. Start over after 4710."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['EventsExpiredDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setWebsocket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetWebsocketDto'];
      };
    };
    responses: {
      /** @description The setting as it is stored */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SinkSettingDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findWebsocket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The setting, or null */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SinkSettingDto'] | null;
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setRabbitmq: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetRabbitmqDto'];
      };
    };
    responses: {
      /** @description The setting as it is stored */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SinkSettingDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findRabbitmq: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The setting, or null */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SinkSettingDto'] | null;
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendText: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendTextDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendLocation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendLocationDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendContact: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendContactDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendReaction: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendReactionDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendTemplate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendTemplateDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendPoll: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendPollDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendList: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendListDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendButtons: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendButtonsDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Another server, which the request needs, did not answer as it should */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 502,
           *       "error": "Bad Gateway",
           *       "code": "egress.unresolved",
           *       "response": {
           *         "message": [
           *           "media.example.com has no address in DNS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendMedia: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendMediaDto'];
        'multipart/form-data': components['schemas']['SendMediaDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Another server, which the request needs, did not answer as it should */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 502,
           *       "error": "Bad Gateway",
           *       "code": "egress.unresolved",
           *       "response": {
           *         "message": [
           *           "media.example.com has no address in DNS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendPtv: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendPtvDto'];
        'multipart/form-data': components['schemas']['SendPtvDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Another server, which the request needs, did not answer as it should */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 502,
           *       "error": "Bad Gateway",
           *       "code": "egress.unresolved",
           *       "response": {
           *         "message": [
           *           "media.example.com has no address in DNS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendWhatsAppAudio: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendWhatsAppAudioDto'];
        'multipart/form-data': components['schemas']['SendWhatsAppAudioDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Another server, which the request needs, did not answer as it should */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 502,
           *       "error": "Bad Gateway",
           *       "code": "egress.unresolved",
           *       "response": {
           *         "message": [
           *           "media.example.com has no address in DNS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendSticker: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendStickerDto'];
        'multipart/form-data': components['schemas']['SendStickerDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Another server, which the request needs, did not answer as it should */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 502,
           *       "error": "Bad Gateway",
           *       "code": "egress.unresolved",
           *       "response": {
           *         "message": [
           *           "media.example.com has no address in DNS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getBase64FromMediaMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Base64RequestDto'];
      };
    };
    responses: {
      /** @description The file. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Base64MediaDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  downloadMedia: {
    parameters: {
      query?: {
        /** @description Chat of the message, where ids alone are not enough. */
        remoteJid?: string;
      };
      header?: never;
      path: {
        messageId: string;
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file, with its own type. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getMedia: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindMediaDto'];
      };
    };
    responses: {
      /** @description Media. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredMediaDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getMediaUrl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindMediaUrlDto'];
      };
    };
    responses: {
      /** @description The newest medium that fits. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaUrlDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  downloadFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file, with its own type. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description To its address in the store, where that is S3. */
      302: {
        headers: {
          /** @description Good for five minutes. */
          location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendStatus: {
    parameters: {
      query?: never;
      header?: {
        /** @description Names the request, so that it has one effect however often it is made. Held for 24 hours: the same key with the same body gives the first answer again, with another body 422, while the first is being sent 409. A request that was refused leaves the key free. */
        'Idempotency-Key'?: string;
      };
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendStatusDto'];
        'multipart/form-data': components['schemas']['SendStatusDto'];
      };
    };
    responses: {
      /** @description The message that was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The request cannot be carried out as it is */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 422,
           *       "error": "Unprocessable Entity",
           *       "code": "idempotency.key_reused",
           *       "response": {
           *         "message": [
           *           "This Idempotency-Key was used for another request. Use a new one for a new message."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Another server, which the request needs, did not answer as it should */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 502,
           *       "error": "Bad Gateway",
           *       "code": "egress.unresolved",
           *       "response": {
           *         "message": [
           *           "media.example.com has no address in DNS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setPacing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PacingDto'];
      };
    };
    responses: {
      /** @description The pacing as it is now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PacingDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findPacing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The pacing; `enabled` is false unless it was set. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PacingDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findMessages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindMessagesDto'];
      };
    };
    responses: {
      /** @description One page of messages. */
      200: {
        headers: {
          /** @description `cursor` of the next page; absent on the last. */
          'X-Next-Cursor'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundMessagesDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  whatsappNumbers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WhatsAppNumbersDto'];
      };
    };
    responses: {
      /** @description What WhatsApp says of each. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatsAppNumberDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  markMessageAsRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkReadDto'];
      };
    };
    responses: {
      /** @description They were marked. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkedReadDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  archiveChat: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArchiveChatDto'];
      };
    };
    responses: {
      /** @description What the chat is now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArchivedChatDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  markChatUnread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatRefDto'];
      };
    };
    responses: {
      /** @description It was marked. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkedUnreadDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  deleteMessageForEveryone: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeleteMessageDto'];
      };
    };
    responses: {
      /** @description What was sent to take it back. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentInstructionDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateMessageDto'];
      };
    };
    responses: {
      /** @description What was sent to edit it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentInstructionDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendPresence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendPresenceDto'];
      };
    };
    responses: {
      /** @description It was shown. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentPresenceDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateBlockStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateBlockDto'];
      };
    };
    responses: {
      /** @description It was done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedBlockDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findChats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindChatsDto'];
      };
    };
    responses: {
      /** @description One page of chats. */
      200: {
        headers: {
          /** @description `cursor` of the next page; absent on the last. */
          'X-Next-Cursor'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundChatDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findChatByRemoteJid: {
    parameters: {
      query?: {
        /** @description Required. */
        remoteJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The chat; null when there is none. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredChatDto'] | null;
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findContacts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindContactsDto'];
      };
    };
    responses: {
      /** @description One page of contacts. */
      200: {
        headers: {
          /** @description `cursor` of the next page; absent on the last. */
          'X-Next-Cursor'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundContactDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findStatusMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindStatusesDto'];
      };
    };
    responses: {
      /** @description One page of statuses. */
      200: {
        headers: {
          /** @description `cursor` of the next page; absent on the last. */
          'X-Next-Cursor'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundStatusDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  fetchProfilePictureUrl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NumberDto'];
      };
    };
    responses: {
      /** @description The address, or null. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfilePictureDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  fetchProfile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OptionalNumberDto'];
      };
    };
    responses: {
      /** @description What is shown of it to this instance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfileDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  fetchBusinessProfile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NumberDto'];
      };
    };
    responses: {
      /** @description The profile, or that there is none. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessProfileDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateProfileName: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfileNameDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateProfileStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfileStatusDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateProfilePicture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfilePictureBodyDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  removeProfilePicture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  fetchPrivacySettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is in force. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundPrivacyDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updatePrivacySettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrivacyDto'];
      };
    };
    responses: {
      /** @description What is in force now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedPrivacyDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  createGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGroupDto'];
      };
    };
    responses: {
      /** @description The group. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupMetadataDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateGroupSubject: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupSubjectDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateGroupPicture: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupPictureDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateGroupDescription: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupDescriptionDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findGroupInfos: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group, with its members. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupInfoDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  fetchAllGroups: {
    parameters: {
      query?: {
        /** @description Required: whether the members are wanted. */
        getParticipants?: 'true' | 'false';
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The groups. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupInfoDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findParticipants: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The members, with who they are. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupMembersDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  inviteCode: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The link. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InviteCodeDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  inviteInfo: {
    parameters: {
      query?: {
        /** @description Required: 22 letters and digits, as in the link of an invitation. */
        inviteCode?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupMetadataDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  acceptInviteCode: {
    parameters: {
      query?: {
        /** @description Required: 22 letters and digits, as in the link of an invitation. */
        inviteCode?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group that was joined. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedInviteDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  sendInvite: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendInviteDto'];
      };
    };
    responses: {
      /** @description It was sent to all. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentInviteDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  revokeInviteCode: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupBodyDto'];
      };
    };
    responses: {
      /** @description The new one. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevokedInviteDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateParticipant: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateParticipantDto'];
      };
    };
    responses: {
      /** @description What became of each. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedParticipantsDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  updateSetting: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateGroupSettingDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmptyDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  toggleEphemeral: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ToggleEphemeralDto'];
      };
    };
    responses: {
      /** @description It was changed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToggledEphemeralDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  leaveGroup: {
    parameters: {
      query?: {
        /** @description The group, where the body does not name it; `@g.us` may be left out. */
        groupJid?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupBodyDto'];
      };
    };
    responses: {
      /** @description It was left. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeftGroupDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findLabels: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The labels. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LabelDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  handleLabel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandleLabelDto'];
      };
    };
    responses: {
      /** @description What was done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandledLabelDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getCatalog: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GetCatalogDto'];
      };
    };
    responses: {
      /** @description The products, or that it is no business. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getCollections: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GetCollectionsDto'];
      };
    };
    responses: {
      /** @description The collections, or that it is none. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CollectionsDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  createTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTemplateDto'];
      };
    };
    responses: {
      /** @description Meta has taken it, and will decide. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findTemplates: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The templates. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetaTemplateDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  createInstance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateInstanceDto'];
      };
    };
    responses: {
      /** @description The new instance. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateInstanceAnswerDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description This part of the contract is not built yet */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 501,
           *       "error": "Not Implemented",
           *       "code": "integration.not_built",
           *       "response": {
           *         "message": [
           *           "EVOLUTION is not built yet. Use WHATSAPP-BAILEYS."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  fetchInstances: {
    parameters: {
      query?: {
        /** @description Name of the one that is asked for. */
        instanceName?: string;
        /** @description Id of the one that is asked for. */
        instanceId?: string;
        /** @description Own number, or the number given at create. */
        number?: string;
        /** @description Instances a page; all of them when absent. */
        limit?: number;
        /** @description What `X-Next-Cursor` of the page before held. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The instances, oldest first. */
      200: {
        headers: {
          /** @description `cursor` of the next page; absent on the last. */
          'X-Next-Cursor'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListedInstanceDto'][];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  connectInstance: {
    parameters: {
      query?: {
        /** @description Number to make a pairing code for; also while a QR code is shown. */
        number?: string;
      };
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Connected, or a code to pair with. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['OpenAnswerDto'] | components['schemas']['QrCodeDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  getConnectionState: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionStateAnswerDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  restartInstance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Connected, or a code to pair with. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['OpenAnswerDto'] | components['schemas']['QrCodeDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setInstancePresence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresenceDto'];
      };
    };
    responses: {
      /** @description The presence that is shown. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresenceDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  logoutInstance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Logged out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The state of the connection or of an earlier request does not allow it */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 409,
           *       "error": "Conflict",
           *       "code": "connection.refused",
           *       "response": {
           *         "message": [
           *           "The connection was refused. Call /instance/connect to start again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The connection did not answer in time */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 504,
           *       "error": "Gateway Timeout",
           *       "code": "connection.timeout",
           *       "response": {
           *         "message": [
           *           "The connection did not answer in time. Look at /instance/connectionState."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  deleteInstance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setInstanceAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetAccountDto'];
      };
    };
    responses: {
      /** @description The connection after it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionStateAnswerDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 429,
           *       "error": "Too Many Requests",
           *       "code": "request.too_many",
           *       "response": {
           *         "message": [
           *           "Too Many Requests"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setSettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetSettingsDto'];
      };
    };
    responses: {
      /** @description All settings that hold now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetSettingsAnswerDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findSettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  setProxy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetProxyDto'];
      };
    };
    responses: {
      /** @description The proxy. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetProxyAnswerDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  findProxy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The proxy, or null */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListedProxyDto'] | null;
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  checkProxy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instanceName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What came of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProxyCheckDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description There is no such instance */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 404,
           *       "error": "Not Found",
           *       "code": "instance.not_found",
           *       "response": {
           *         "message": [
           *           "The \"acme\" instance does not exist"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  verifyMetaWebhook: {
    parameters: {
      query: {
        /** @description Always `subscribe`. */
        'hub.mode': string;
        /** @description The verify token that was registered. */
        'hub.verify_token': string;
        /** @description What is to be sent back. */
        'hub.challenge': string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The challenge, as plain text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description The name is taken, or WhatsApp does not allow it */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 403,
           *       "error": "Forbidden",
           *       "code": "instance.name_taken",
           *       "response": {
           *         "message": [
           *           "This name \"acme\" is already in use."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  receiveMetaNotification: {
    parameters: {
      query?: never;
      header: {
        /** @description `sha256=` and the HMAC of the body with the app secret, in lower-case digits. */
        'X-Hub-Signature-256': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MetaNotificationDto'];
      };
    };
    responses: {
      /** @description Stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetaReceivedDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  receiveBridgeMessage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IncomingMessageDto'];
      };
    };
    responses: {
      /** @description Stored, or nothing to store. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncomingTakenDto'];
        };
      };
      /** @description The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "error": "Bad Request",
           *       "code": "request.invalid",
           *       "response": {
           *         "message": [
           *           [
           *             "instance requires property \"instanceName\""
           *           ]
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The key is missing or not accepted here */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 401,
           *       "error": "Unauthorized",
           *       "code": "access.unauthorized",
           *       "response": {
           *         "message": "Unauthorized"
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 413,
           *       "error": "Payload Too Large",
           *       "code": "request.too_large",
           *       "response": {
           *         "message": [
           *           "Request body is too large"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
      /** @description No process runs this connection, or the store is away */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 503,
           *       "error": "Service Unavailable",
           *       "code": "database.unavailable",
           *       "response": {
           *         "message": [
           *           "The database is away. Try again."
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['ErrorDto'];
        };
      };
    };
  };
  onInstanceCreate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InstanceCreateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onInstanceDelete: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InstanceDeleteEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onRemoveInstance: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveInstanceEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onConnectionUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConnectionUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onQrcodeUpdated: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QrcodeUpdatedEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onStatusInstance: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusInstanceEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onLogoutInstance: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LogoutInstanceEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onMessagesUpsert: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessagesUpsertEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onSendMessage: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendMessageEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onMessagesUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessagesUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onMessagesEdited: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessagesEditedEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onMessagesDelete: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessagesDeleteEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onSendMessageUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendMessageUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onMessagesSet: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessagesSetEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onChatsSet: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatsSetEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onCall: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onContactsUpsert: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactsUpsertEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onContactsUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactsUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onChatsUpsert: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatsUpsertEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onChatsUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatsUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onChatsDelete: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatsDeleteEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onPresenceUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresenceUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onGroupsUpsert: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupsUpsertEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onGroupsUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupsUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onGroupParticipantsUpdate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupParticipantsUpdateEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onLabelsEdit: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LabelsEditEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onLabelsAssociation: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event.
         * @example 0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55
         */
        'webhook-id': string;
        /**
         * @description Seconds since 1970, of this try.
         * @example 1760961600
         */
        'webhook-timestamp': string;
        /**
         * @description One or more signatures of id, timestamp and body, made with the secret of the webhook.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LabelsAssociationEvent'];
      };
    };
    responses: {
      /** @description Taken. The body of the answer is not read. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not taken; it is tried again. */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
