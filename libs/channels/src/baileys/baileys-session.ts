import { storeAwayIn } from '@switchboard/auth-state';
import type { BaileysEventMap } from '@switchboard/baileys';
import { FencedError } from '@switchboard/database';
import type { DomainError } from '@switchboard/errors';
import type { ChannelMessage } from '../channel-message.js';
import type { ChannelReport, ChannelSession, InstanceSettings } from '../channel.js';
import type { AnswerOf, CommandKind, CommandOf } from '../commands/channel-commands.js';
import {
  ChannelNotOpenError,
  NotWaitingForPairingError,
  SessionEndedError,
} from '../channel.errors.js';
import { AuthWriter } from './auth/auth-writer.js';
import { isPaired } from './auth/credentials.js';
import { Calls } from './calls.js';
import { ChangeReader } from './changes/change-reader.js';
import { ChatNews } from './chat-news.js';
import { classifyClose, type Closed } from './close-classification.js';
import { runCommand } from './commands/run-command.js';
import { settledWithin } from './deadline.js';
import { GroupNews } from './group-news.js';
import { InboxReplay } from './inbox/inbox-replay.js';
import { InboxTracker } from './inbox/inbox-tracker.js';
import { Incoming } from './incoming.js';
import { OwnProfileNews } from './own-profile-news.js';
import { ownProfile } from './own-profile.js';
import { OwnPresence } from './own-presence.js';
import { toRestriction } from './mapping/restriction.mapper.js';
import { Pairing } from './pairing.js';
import { ReportQueue } from './report-queue.js';
import { type GatewaySocket, openSocket, type SocketParts } from './session-socket.js';
import { ConnectWatchdog } from './socket/connect-watchdog.js';
import { silencesChat } from './socket/ignored-chats.js';
import { OutgoingHold } from './socket/outgoing-hold.js';

/** How patient a session is. */
export interface SessionTimings {
  /** From the start of a connection to its first QR code or its opening; and from a pairing to what follows it. */
  readonly connectMs: number;
  /** Between two looks for messages that were received and not told. */
  readonly replayEveryMs: number;
  /** For the address of the own picture, without which a connection opens as well. */
  readonly pictureMs: number;
}

/** What a session is given. */
export type SessionContext = Pick<
  SocketParts,
  'instance' | 'host' | 'config' | 'version' | 'route' | 'media' | 'creds' | 'log'
> & {
  readonly timings: SessionTimings;
};

/**
 * How long a session whose commit was refused waits to hear why. Its owner looks at once: when the instance was deleted
 * it asks for a log-out, for which the line is still needed.
 */
const FENCED_GRACE_MS = 5_000;
/** The close code of a connection that got nowhere in time. */
const TIMED_OUT = 408;

/** One connection of the client library, mended where it would lose messages. */
export class BaileysSession implements ChannelSession {
  private phase: 'starting' | 'connecting' | 'open' | 'ended' = 'starting';
  /** True while an end that was asked for is under way: the library's own close is no news then. */
  private closing = false;
  /** True while the server is being told to forget this device, which nothing but the deadline cuts short. */
  private loggingOut = false;
  private started: Promise<void> = Promise.resolve();
  private socket: GatewaySocket | null = null;
  private settings: InstanceSettings;
  private presence: OwnPresence | null = null;
  private profile: OwnProfileNews | null = null;
  private askingRestriction: Promise<void> | null = null;
  /** Why this session is over, where its store was away. */
  private storeAway: DomainError | null = null;
  private readonly outgoing = new OutgoingHold();
  private fencedTimer: NodeJS.Timeout | null = null;
  private readonly tracker = new InboxTracker();
  private readonly reports: ReportQueue;
  private readonly writer: AuthWriter;
  private readonly changes: ChangeReader;
  private readonly replay: InboxReplay;
  private readonly pairing: Pairing;
  private readonly groups: GroupNews;
  private readonly watchdog: ConnectWatchdog;

  constructor(private readonly context: SessionContext) {
    const { host, creds, config, instance, log, timings } = context;
    this.settings = instance.settings;
    this.reports = new ReportQueue(host, () => this.standStill(), log);
    this.writer = new AuthWriter(host.auth, creds, (error) => this.failStore(error));
    this.changes = new ChangeReader(host, creds, log);
    this.replay = new InboxReplay(host.auth, this.reports, this.tracker, this.changes, log, (jid) =>
      silencesChat(jid, this.settings),
    );
    this.pairing = new Pairing(
      {
        number: instance.pairingNumber,
        qrTimeoutMs: config.qrcode.timeoutMs,
        requestCode: (number) => this.requireSocket().requestPairingCode(number),
      },
      this.reports,
      log,
    );
    this.groups = new GroupNews(
      this.reports,
      host,
      () => this.settings,
      () => ({ jid: creds.me?.id ?? null, lid: creds.me?.lid ?? null }),
      log,
    );
    this.watchdog = new ConnectWatchdog(timings.connectMs, () => {
      this.endByItself(TIMED_OUT, 'The connection did not get going in time.');
    });
  }

  /** Tells what an earlier session left untold, then connects. Never rejects: what goes wrong is reported. */
  start(): Promise<void> {
    this.started = this.begin();
    return this.started;
  }

  private async begin(): Promise<void> {
    const { signal } = this.context.host;
    signal.addEventListener('abort', () => this.abandon(), { once: true });
    if (signal.aborted) this.abandon();
    try {
      await this.replay.run();
    } catch (error) {
      this.failStore(error);
    }
    // One that is to be logged out needs its line for that, whatever it may not store any more.
    if (this.phase === 'starting' && (!this.closing || this.loggingOut)) this.connect();
  }

  async run<K extends CommandKind>(
    command: CommandOf<K>,
    deadline: AbortSignal,
  ): Promise<AnswerOf<K>> {
    if (this.phase !== 'open') throw this.storeAway ?? new ChannelNotOpenError();
    const answer = await runCommand(this.requireSocket(), command, deadline).catch(
      (error: unknown) => {
        // What the library makes of a store that is away is not the reason.
        throw this.storeAway ?? error;
      },
    );
    if (setsOwnPicture(command)) this.profile?.pictureChanged();
    return answer;
  }

  async requestPairingCode(number: string): Promise<void> {
    if (this.phase === 'ended' || isPaired(this.context.creds)) {
      throw new NotWaitingForPairingError();
    }
    await this.pairing.request(number);
  }

  async applySettings(settings: InstanceSettings): Promise<void> {
    this.settings = settings;
    if (this.phase === 'open') this.groups.follow();
    await this.presence?.show(settings.alwaysOnline);
  }

  async close(how: 'keep-credentials' | 'log-out', deadline: AbortSignal): Promise<void> {
    this.closing = true;
    if (how === 'log-out') {
      this.loggingOut = true;
      this.outgoing.release();
      await settledWithin([this.logOut()], deadline);
      this.loggingOut = false;
    }
    this.end(null);
    await settledWithin([this.writer.stop(), this.reports.idle()], deadline);
    if (how === 'log-out') await this.forget();
  }

  private connect(): void {
    const { creds, log, timings } = this.context;
    const settings = () => this.settings;
    this.phase = 'connecting';
    this.watchdog.arm();
    const socket = openSocket(
      {
        ...this.context,
        settings,
        writer: this.writer,
        tracker: this.tracker,
        findGroup: (on, jid) => this.groups.find(on, jid),
        onStoreFailure: (error) => this.failStore(error),
      },
      {
        onQrReferences: (count) => this.pairing.expectCodes(count),
        onUpgradeRefused: (status) =>
          this.endByItself(TIMED_OUT, `The server answered the connection with HTTP ${status}.`),
        onPasskeyDemanded: () => this.refusePasskey(),
        onUnreadableFrame: () =>
          this.endByItself(null, 'A frame from the server could not be read.'),
      },
    );
    this.socket = socket;
    this.outgoing.attach(socket.ws);
    socket.ev.on('creds.update', () => this.writer.saveCredentials());
    socket.ev.on('connection.update', (update) => this.onConnectionUpdate(update));
    new Incoming(this.reports, this.tracker, settings, {
      markRead: (messages) => {
        this.markRead(messages).catch((error: unknown) => log.warn('message.not_read', error));
      },
      onRestricted: () => this.askRestriction(),
      changes: this.changes,
    }).listen(socket.ev);
    new ChatNews(this.reports, settings).listen(socket.ev);
    this.groups.listen(socket.ev);
    new Calls(this.reports, settings, socket, log).listen(socket.ev);
    this.presence = new OwnPresence(socket, creds, this.settings.alwaysOnline);
    this.presence.listen(socket.ev, log);
    this.profile = new OwnProfileNews(this.reports, socket, creds);
    this.profile.listen(socket.ev);
    this.replay.repeat(timings.replayEveryMs);
  }

  private onConnectionUpdate(update: BaileysEventMap['connection.update']): void {
    if (this.phase === 'ended' || this.closing) return;
    if (update.qr !== undefined) {
      this.watchdog.disarm();
      void this.pairing.showQr(update.qr);
    }
    if (update.isNewLogin === true) {
      this.pairing.stop();
      // The server closes with 515 next; if it does not, the watchdog does.
      this.watchdog.arm();
      void this.tellState(() => Promise.resolve({ kind: 'paired' }));
      this.groups.forget();
    }
    if (update.reachoutTimeLock !== undefined) {
      const restriction = toRestriction(update.reachoutTimeLock);
      void this.reports.tell({ kind: 'restricted', restriction });
    }
    if (update.connection === 'open') {
      this.watchdog.disarm();
      this.phase = 'open';
      const { creds, timings } = this.context;
      const socket = this.requireSocket();
      void this.tellState(async () => ({
        kind: 'opened',
        self: await ownProfile(socket, creds, timings.pictureMs),
      }));
      this.groups.follow();
    }
    if (update.connection === 'close') {
      this.end(classifyClose(update.lastDisconnect?.error, isPaired(this.context.creds)));
    }
  }

  /** Tells a state once the credentials that belong to it are stored; a state that cannot be told is not kept up. */
  private async tellState(report: () => Promise<ChannelReport>): Promise<void> {
    const stored = this.writer.whenStored();
    try {
      await this.reports.send(async () => {
        const failure = await stored;
        if (failure !== null) throw failure;
        return report();
      });
    } catch (error) {
      if (error instanceof SessionEndedError || error instanceof FencedError) return;
      this.context.log.error('channel.report_failed', error);
      this.endByItself(null, 'The state of the connection could not be recorded.');
    }
  }

  /**
   * No device without a browser can give a passkey. The account decides nothing of it: whose passkey is taken away is asked to
   * make a new one. No other code links this device.
   */
  private refusePasskey(): void {
    if (isPaired(this.context.creds)) return;
    const detail =
      'WhatsApp asks this account for a passkey when a device is linked, which a gateway cannot give. Pair another number, or use the Cloud API.';
    this.end({ code: null, detail, credentials: 'unfinished', cause: 'passkey' });
  }

  /** Asks until when the account is restricted; the answer comes as an update of the connection. */
  private askRestriction(): void {
    this.askingRestriction ??= this.requireSocket()
      .fetchAccountReachoutTimelock()
      .then(
        () => undefined,
        (error: unknown) => this.context.log.warn('account.restriction_unknown', error),
      )
      .finally(() => (this.askingRestriction = null));
  }

  private async markRead(messages: readonly ChannelMessage[]): Promise<void> {
    if (messages.length === 0 || this.phase !== 'open') return;
    await this.requireSocket().readMessages(messages.map(({ key }) => ({ ...key })));
  }

  /** Tells the server to forget this device; a connection that is still on its way gets there first. */
  private async logOut(): Promise<void> {
    if (!isPaired(this.context.creds)) return;
    await this.started;
    if (this.socket === null) return;
    if (this.phase === 'connecting') {
      await this.socket.waitForConnectionUpdate((update) =>
        Promise.resolve(update.connection === 'open'),
      );
    }
    await this.socket.logout();
  }

  /** Credentials that are not this session's any more are forgotten by whoever has them now. */
  private async forget(): Promise<void> {
    const { fence, store } = this.context.host.auth;
    try {
      await store.forget(fence);
    } catch (error) {
      if (!(error instanceof FencedError)) throw error;
    }
  }

  /** The store failed, so memory and store differ: this session is over, before the library can act on it. */
  private failStore(error: unknown): void {
    // What a device that is being logged out could not store is of no use to anybody.
    if (this.phase === 'ended' || this.loggingOut) return;
    if (error instanceof FencedError) {
      this.standStill();
      return;
    }
    this.storeAway = storeAwayIn(error);
    this.context.log.error('channel.store_failed', error);
    this.endByItself(null, 'The auth state could not be read or stored.');
  }

  private endByItself(code: number | null, detail: string): void {
    const credentials = isPaired(this.context.creds) ? 'kept' : 'unfinished';
    this.end({ code, detail, credentials });
  }

  /**
   * A commit was refused: another process may own this connection. Nothing leaves any more, until either a log-out is
   * asked for or the time for it is over.
   */
  private standStill(): void {
    if (this.loggingOut || this.phase === 'ended') return;
    // Without a line there is none to keep, and none must be opened.
    if (this.socket === null) return this.abandon();
    this.outgoing.hold();
    this.reports.stop();
    this.fencedTimer ??= setTimeout(() => {
      if (!this.loggingOut) this.abandon();
    }, FENCED_GRACE_MS);
  }

  /** Ends at once and says nothing more. */
  private abandon(): void {
    this.reports.stop();
    this.end(null);
  }

  /** The first reason counts. `closed` is told when the last commit is done, after all that was said before. */
  private end(closed: Closed | null): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    this.watchdog.disarm();
    this.pairing.stop();
    if (this.fencedTimer !== null) clearTimeout(this.fencedTimer);
    this.replay.stop();
    this.outgoing.drop();
    // From here on the library can send nothing. Its closing handshake may take as long as the server likes.
    void this.socket?.end(undefined);
    void this.context.route?.dispatcher.destroy();
    const stored = this.writer.stop();
    if (closed !== null && !this.closing) {
      void this.reports.tell(async () => {
        await stored;
        return { kind: 'closed', ...closed };
      });
    }
    void this.reports.finish();
  }

  private requireSocket(): GatewaySocket {
    if (this.socket === null) throw new SessionEndedError();
    return this.socket;
  }
}

const setsOwnPicture = (command: { readonly kind: CommandKind }): boolean =>
  command.kind === 'set-picture' && 'group' in command && command.group === null;
