import { DomainError } from '@switchboard/errors';

/** The URL of a webhook cannot be used. A forbidden address is `egress.blocked` instead. */
export class WebhookUrlError extends DomainError {
  readonly code = 'webhook.invalid_url';
  readonly status = 400;
}

/** A custom header may not be sent, or is no header. The message names it, never its value. */
export class WebhookHeadersError extends DomainError {
  readonly code = 'webhook.invalid_headers';
  readonly status = 400;
}

/** The signing secret has the wrong form. The message never holds it. */
export class WebhookSecretError extends DomainError {
  readonly code = 'webhook.invalid_secret';
  readonly status = 400;

  constructor() {
    super(
      '"webhook.secret" must be whsec_ followed by 24 to 64 bytes in base64. Leave it out to have one made.',
    );
  }
}

/** An endpoint that is signed for by ed25519 shares no secret. */
export class WebhookSignatureError extends DomainError {
  readonly code = 'webhook.signature_mismatch';
  readonly status = 400;

  constructor(field: 'secret' | 'hexSignature') {
    super(
      `"${field}" needs a shared secret, and this endpoint is signed for by v1a. Leave it out, or add an endpoint with "signature": "v1".`,
    );
  }
}

/** The instance has no webhook, and so no secret. */
export class WebhookNotSetError extends DomainError {
  readonly code = 'webhook.not_found';
  readonly status = 404;

  constructor(instanceName: string) {
    super(`The "${instanceName}" instance has no webhook. Set one with POST /webhook/set.`);
  }
}

/** The instance has no such endpoint. */
export class EndpointNotFoundError extends DomainError {
  readonly code = 'endpoint.not_found';
  readonly status = 404;

  constructor(id: string) {
    super(`There is no endpoint "${id}" here. GET /webhook/endpoints lists those there are.`);
  }
}

/** The instance has no such delivery, or it is no longer kept. */
export class DeliveryNotFoundError extends DomainError {
  readonly code = 'delivery.not_found';
  readonly status = 404;

  constructor(id: string) {
    super(`There is no delivery "${id}" here. GET /webhook/deliveries lists those that are kept.`);
  }
}

/** A delivery cannot be made again: it is not finished yet, its body is no longer kept, or its endpoint is gone. */
export class DeliveryNotReplayableError extends DomainError {
  readonly code = 'delivery.not_replayable';
  readonly status = 409;
}

/** The instance has no such replay. */
export class ReplayNotFoundError extends DomainError {
  readonly code = 'replay.not_found';
  readonly status = 404;

  constructor(id: string) {
    super(`There is no replay "${id}" here. GET /webhook/replays lists those there were.`);
  }
}
