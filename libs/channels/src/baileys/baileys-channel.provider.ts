import { Injectable, Logger } from '@nestjs/common';
import { assertSignaturesAreChecked, setRootKey } from '@switchboard/baileys';
import { AppConfig } from '@switchboard/config';
import type {
  Capability,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
} from '../channel.js';
import { loadCredentials } from './auth/credentials.js';
import { BaileysSession, type SessionTimings } from './baileys-session.js';
import { SessionLog } from './session-log.js';

/** Longer than the library's own limits for connecting (20 s), so that its more exact reasons come first. */
export const DEFAULT_TIMINGS: SessionTimings = {
  connectMs: 30_000,
  replayEveryMs: 5_000,
  pictureMs: 3_000,
};

/** WhatsApp by linked device, through the client library. */
@Injectable()
export class BaileysChannelProvider implements ChannelProvider {
  readonly integration = 'WHATSAPP-BAILEYS';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'qr-code',
    'pairing-code',
    'send-text',
    'log-out',
    'presence',
  ]);
  readonly notAvailable = 'Method not available in the Baileys service';
  readonly registration = null;
  private readonly logger = new Logger(BaileysChannelProvider.name);
  protected readonly timings: SessionTimings = DEFAULT_TIMINGS;

  constructor(private readonly config: AppConfig) {
    if (config.whatsapp.rootKey !== null) setRootKey(config.whatsapp.rootKey);
  }

  /** Whoever pairs it proves the account. */
  async admit(): Promise<void> {}

  /**
   * @throws SignaturesUncheckedError when the library would take any server for WhatsApp's
   * @throws Error when the credentials cannot be read
   */
  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    assertSignaturesAreChecked();
    const creds = await loadCredentials(host.auth.store, instance.instanceId);
    const log = new SessionLog(this.logger, instance.instanceId);
    const { config, timings } = this;
    const session = new BaileysSession({ instance, host, creds, config, log, timings });
    void session.start();
    return session;
  }
}
