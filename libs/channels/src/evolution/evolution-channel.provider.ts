import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { MediaStore } from '@switchboard/media';
import type {
  Capability,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
} from '../channel.js';
import { proxyRouteOf } from '../direct/proxy-route.js';
import { DirectLog } from '../direct/direct-log.js';
import { type DirectLine, DirectSession } from '../direct/direct-session.js';
import { LinkedMedia } from '../direct/linked-media.js';
import { fetchMedia } from './fetch-media.js';
import { type Bridge, outgoingMessage } from './outgoing-message.js';

/** The generic channel: a bridge of the user's tells what comes in, and takes what goes out from the events. */
@Injectable()
export class EvolutionChannelProvider implements ChannelProvider {
  readonly integration = 'EVOLUTION';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'send-text',
    'send-buttons',
    'send-media',
    'fetch-media',
    'media-links',
    'media-pickup',
    'log-out',
    'inbound-route',
    'own-addresses',
  ]);
  readonly notAvailable = 'Method not available on Evolution Channel';
  readonly registration = null;
  private readonly logger = new Logger(EvolutionChannelProvider.name);

  constructor(
    private readonly config: AppConfig,
    private readonly store: MediaStore,
    private readonly links: LinkedMedia,
  ) {}

  newMessageId(): string {
    return randomUUID();
  }

  /** Files are fetched by it, from anywhere: there is no other side to try it on. */
  async tryProxy(): Promise<void> {}

  /** There is nobody to ask. */
  async admit(): Promise<void> {}

  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    const { store, links, notAvailable } = this;
    const log = new DirectLog(this.logger, instance.instanceId);
    const line: DirectLine<Bridge> = {
      notAvailable,
      check: () => Promise.resolve({ jid: null, lid: null, name: null, pictureUrl: null }),
      context: {
        instanceId: instance.instanceId,
        store,
        links,
        route: proxyRouteOf(this.config, instance.proxy),
        notAvailable,
      },
      handlers: { 'send-message': outgoingMessage, 'fetch-media': fetchMedia },
      closeOf: () => null,
    };
    const session = new DirectSession(host, line, log);
    session.start();
    return session;
  }
}
