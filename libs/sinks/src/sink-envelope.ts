import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import type { StoredEvent } from '@switchboard/events';
import { type EnvelopeIdentity, renderEnvelope } from '@switchboard/webhooks';

/** Renders what sinks are given. */
@Injectable()
export class SinkEnvelope {
  constructor(private readonly config: AppConfig) {}

  /** The envelope of the webhooks as JSON, without the `destination` that only they have. */
  render(event: StoredEvent, identity: EnvelopeIdentity): string {
    return renderEnvelope(event, identity, undefined, {
      serverUrl: this.config.server.url,
      exposeToken: this.config.access.exposeTokenInEvents,
    });
  }
}
