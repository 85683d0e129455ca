import type { AuthenticationCreds, BaileysEventEmitter, WASocket } from '@switchboard/baileys';
import type { SessionLog } from './session-log.js';

/**
 * Whether this device shows as online. The library shows it once, when a connection opens, and shows nothing as long as
 * the own name is not known; here it follows the setting.
 */
export class OwnPresence {
  private isOpen = false;
  private name: string | undefined;
  /** What the library was told when the connection was made. */
  private readonly shownAtOpening: boolean;

  constructor(
    private readonly socket: Pick<WASocket, 'sendPresenceUpdate'>,
    creds: Pick<AuthenticationCreds, 'me'>,
    private wanted: boolean,
  ) {
    this.shownAtOpening = wanted;
    this.name = creds.me?.name;
  }

  listen(events: BaileysEventEmitter, log: Pick<SessionLog, 'warn'>): void {
    const show = () => this.send().catch((error: unknown) => log.warn('presence.not_shown', error));
    events.on('connection.update', ({ connection }) => {
      if (connection !== undefined) this.isOpen = connection === 'open';
      if (connection === 'open' && this.wanted !== this.shownAtOpening) void show();
    });
    events.on('creds.update', ({ me }) => {
      const isNew = me?.name !== undefined && this.name === undefined;
      this.name = me?.name ?? this.name;
      if (isNew && this.wanted) void show();
    });
  }

  /** Resolves when it is shown; what is shown already is not shown again. */
  async show(online: boolean): Promise<void> {
    if (online === this.wanted) return;
    this.wanted = online;
    await this.send();
  }

  private async send(): Promise<void> {
    // What opens later asks for it then.
    if (this.isOpen)
      await this.socket.sendPresenceUpdate(this.wanted ? 'available' : 'unavailable');
  }
}
