import type {
  AnswerOf,
  ChannelCommand,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
  CommandKind,
  CommandOf,
  InstanceSettings,
  ProxySettings,
} from '@switchboard/channels';
import { ProxyError } from '@switchboard/http';

/** Host of a proxy that does not work. */
export const REFUSING_PROXY = 'refusing.proxy.test';

/** A session of the fake channel, in the hands of a test. */
export class FakeSession implements ChannelSession {
  /** Settings that were changed while it ran, in order. */
  readonly settings: InstanceSettings[] = [];
  closedHow: 'keep-credentials' | 'log-out' | null = null;
  readonly commands: ChannelCommand[] = [];

  constructor(
    readonly instance: ChannelInstance,
    readonly host: ChannelHost,
  ) {}

  async showCode(code: string): Promise<void> {
    await this.host.report({ kind: 'qr', code, expiresAt: inOneMinute() });
    if (this.instance.pairingNumber !== null) await this.requestPairingCode();
  }

  /** Somebody scanned the code. */
  async scan(digits = '5511987654321'): Promise<void> {
    await this.host.report({ kind: 'paired' });
    await this.host.report({
      kind: 'opened',
      self: { jid: `${digits}@s.whatsapp.net`, lid: null, name: 'Acme', pictureUrl: null },
    });
  }

  /** The other side ended the session. */
  async end(code: number, credentials: 'kept' | 'void'): Promise<void> {
    await this.host.report({ kind: 'closed', code, detail: null, credentials });
  }

  run<K extends CommandKind>(command: CommandOf<K>): Promise<AnswerOf<K>>;
  async run(command: ChannelCommand): Promise<null> {
    if (command.kind === 'send-message') throw new Error('The fake channel sends nothing');
    this.commands.push(command);
    return null;
  }

  async requestPairingCode(): Promise<void> {
    await this.host.report({ kind: 'pairing-code', code: 'WZYEH1YY', expiresAt: inOneMinute() });
  }

  async applySettings(settings: InstanceSettings): Promise<void> {
    this.settings.push(settings);
  }

  async close(how: 'keep-credentials' | 'log-out'): Promise<void> {
    this.closedHow = how;
  }
}

/** A channel without a network: shows a QR code at once, unless it was told to keep quiet. */
export class FakeChannel implements ChannelProvider {
  readonly integration = 'WHATSAPP-BAILEYS';
  readonly capabilities = new Set(['qr-code', 'pairing-code', 'log-out', 'presence'] as const);
  readonly notAvailable = 'Method not available on the fake channel';
  readonly registration = null;
  readonly sessions: FakeSession[] = [];
  quiet = false;

  async admit(): Promise<void> {}

  async tryProxy({ host }: ProxySettings): Promise<void> {
    if (host === REFUSING_PROXY) {
      throw new ProxyError('proxy.credentials_refused', 'This proxy takes nobody.');
    }
  }

  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    const session = new FakeSession(instance, host);
    this.sessions.push(session);
    // As on a network, nothing arrives before the attempt is under way.
    if (!this.quiet) setImmediate(() => void session.showCode(`2@${this.sessions.length}`));
    return session;
  }

  /** The newest session of this instance. */
  sessionOf(instanceName: string): FakeSession {
    const session = this.sessions.findLast(
      ({ instance }) => instance.instanceName === instanceName,
    );
    if (session === undefined) throw new Error(`No session of ${instanceName} was opened`);
    return session;
  }
}

const inOneMinute = (): Date => new Date(Date.now() + 60_000);
