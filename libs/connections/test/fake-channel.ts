import type {
  AnswerOf,
  Capability,
  ChannelCommand,
  ChannelHost,
  ChannelInstance,
  ChannelMessage,
  ChannelProvider,
  ChannelReport,
  ChannelSession,
  CommandKind,
  CommandOf,
  InstanceSettings,
  OwnProfile,
} from '@switchboard/channels';
import { vi } from 'vitest';

/** Patience of `vi.waitFor`: enough for a busy machine. */
export const WAIT = { timeout: 15_000, interval: 10 };

export const SELF: OwnProfile = {
  jid: '5511987654321@s.whatsapp.net',
  lid: null,
  name: 'Acme',
  pictureUrl: null,
};

/** A session that does nothing by itself: the test plays the other side. */
export class FakeSession implements ChannelSession {
  /** Settings that were changed while it ran, in order. */
  readonly settings: InstanceSettings[] = [];
  /** How it was closed, in order. */
  readonly closes: ('keep-credentials' | 'log-out')[] = [];
  readonly numbers: string[] = [];
  /** Runs while the session is being closed. */
  onClose: (deadline: AbortSignal) => Promise<void> = () => Promise.resolve();
  onPairingCode: () => Promise<void> = () => Promise.resolve();
  /** Answers what is sent; null: never, so that the deadline can be seen. */
  onSend: (() => Promise<ChannelMessage>) | null = null;
  readonly commands: ChannelCommand[] = [];

  constructor(
    readonly instance: ChannelInstance,
    readonly host: ChannelHost,
  ) {}

  report(report: ChannelReport): Promise<void> {
    return this.host.report(report);
  }

  qr(code: string): Promise<void> {
    return this.report({ kind: 'qr', code, expiresAt: new Date(Date.now() + 20_000) });
  }

  /** What happens when a phone scans the code, up to the restart that the server asks for. */
  async scanned(): Promise<void> {
    await this.storeCredentials();
    await this.report({ kind: 'paired' });
    await this.closed(515);
  }

  opened(): Promise<void> {
    return this.report({ kind: 'opened', self: SELF });
  }

  closed(code: number | null, credentials: 'kept' | 'void' | 'unfinished' = 'kept'): Promise<void> {
    return this.report({ kind: 'closed', code, detail: null, credentials });
  }

  storeCredentials(): Promise<void> {
    const { fence, store } = this.host.auth;
    return store.commit(fence, [{ type: 'creds', id: 'creds', value: Buffer.from('secret') }]);
  }

  run<K extends CommandKind>(command: CommandOf<K>, deadline: AbortSignal): Promise<AnswerOf<K>>;
  run(command: ChannelCommand, deadline: AbortSignal): Promise<ChannelMessage | null> {
    this.commands.push(command);
    if (command.kind === 'set-presence') return Promise.resolve(null);
    if (this.onSend !== null) return this.onSend();
    return new Promise((_resolve, reject) => {
      deadline.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    });
  }

  requestPairingCode(number: string): Promise<void> {
    this.numbers.push(number);
    return this.onPairingCode();
  }

  async applySettings(settings: InstanceSettings): Promise<void> {
    this.settings.push(settings);
  }

  async close(how: 'keep-credentials' | 'log-out', deadline: AbortSignal): Promise<void> {
    this.closes.push(how);
    await this.onClose(deadline);
  }
}

/** A channel whose sessions are played by the test. */
export class FakeChannel implements ChannelProvider {
  readonly integration = 'WHATSAPP-BAILEYS';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'qr-code',
    'log-out',
    'presence',
    'send-text',
  ]);
  readonly notAvailable = 'Method not available on the fake channel';
  readonly registration = null;
  readonly sessions: FakeSession[] = [];
  /** By instance: the error with which its next attempt fails to start. */
  readonly failures = new Map<string, Error>();

  async admit(): Promise<void> {}

  async tryProxy(): Promise<void> {}

  open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    const failure = this.failures.get(instance.instanceId);
    if (failure !== undefined) {
      this.failures.delete(instance.instanceId);
      return Promise.reject(failure);
    }
    const session = new FakeSession(instance, host);
    this.sessions.push(session);
    return Promise.resolve(session);
  }

  of(instanceId: string): FakeSession[] {
    return this.sessions.filter((session) => session.instance.instanceId === instanceId);
  }

  /** The n-th session of an instance (from 1), as soon as there is one. */
  session(instanceId: string, n = 1): Promise<FakeSession> {
    return vi.waitFor(() => {
      const session = this.of(instanceId)[n - 1];
      if (session === undefined) throw new Error(`Session ${n} was not opened`);
      return session;
    }, WAIT);
  }
}
