import { type KeyPair, toNumber } from '@switchboard/baileys';
import type { WebSocket } from 'ws';
import { AppStateService } from './accounts/app-state-service.js';
import { Accounts } from './accounts/accounts.js';
import { Restrictions } from './accounts/restriction.js';
import type { LinkedDevice } from './accounts/linked-device.js';
import { Calls } from './calls/calls.js';
import { Faults } from './faults/faults.js';
import { GroupService } from './groups/group-service.js';
import { Groups } from './groups/groups.js';
import { HistoryService } from './history/history-service.js';
import { Journal } from './journal.js';
import { Linking } from './linking/linking.js';
import { MediaService } from './media/media-service.js';
import { MediaRetries } from './messages/media-retries.js';
import { MessageRouter } from './messages/message-router.js';
import { ReceiptRouter } from './messages/receipt-router.js';
import { PhoneReader } from './messages/phone-reader.js';
import { PhoneSender } from './messages/phone-sender.js';
import { RetryRouter } from './messages/retry-router.js';
import { createServerIdentity, type ServerIdentity } from './noise/certificate-chain.js';
import type { HandshakeResult } from './noise/noise-handshake.js';
import { PresenceService } from './presence/presence-service.js';
import { ProfileService } from './profiles/profile-service.js';
import { appStateQueries } from './queries/app-state-queries.js';
import { businessQueries } from './queries/business-queries.js';
import { groupQueries } from './queries/group-queries.js';
import { linkedDeviceQueries } from './queries/linked-device-queries.js';
import { mediaQueries } from './queries/media-queries.js';
import { mexQueries } from './queries/mex-queries.js';
import { preKeyQueries } from './queries/pre-key-queries.js';
import { profileQueries } from './queries/profile-queries.js';
import { QueryRouter } from './queries/query-router.js';
import { settingsQueries } from './queries/settings-queries.js';
import { usyncQueries } from './queries/usync-queries.js';
import { ClientConnection, type ConnectionRole } from './server/client-connection.js';
import { type LoginServices, LoginSession } from './server/login-session.js';
import { Bundles } from './signal/bundles.js';
import { failure } from './stanzas/stanzas.js';

const UNLINKED = 401;

/** The parts of the simulated service, put together. Knows no ports. */
export class SimulatorCore {
  readonly accounts = new Accounts();
  readonly journal = new Journal();
  readonly faults = new Faults();
  readonly groups = new Groups();
  readonly groupService = new GroupService(this.accounts, this.groups, this.journal);
  readonly media = new MediaService();
  readonly restrictions = new Restrictions(this.accounts, this.journal);
  readonly appStates = new AppStateService(this.accounts, this.journal);
  readonly profiles = new ProfileService(this.accounts, this.media.store, this.journal);
  readonly presence = new PresenceService(this.accounts, this.groups, this.journal);
  readonly calls = new Calls(this.accounts, this.journal);
  readonly linking = new Linking(this.accounts, this.journal);
  private readonly bundles = new Bundles(this.accounts);
  readonly phones: PhoneSender = new PhoneSender(
    this.accounts,
    this.groups,
    this.bundles,
    (envelope) => this.messages.deliver(envelope),
  );
  readonly history = new HistoryService(this.accounts, this.phones, this.media.store);
  readonly retries = new RetryRouter(this.accounts, this.phones);
  readonly receipts = new ReceiptRouter(
    this.accounts,
    this.journal,
    this.retries,
    new MediaRetries(this.accounts, this.media.store),
  );
  readonly messages = new MessageRouter(
    this.accounts,
    this.groups,
    new PhoneReader(this.accounts, this.receipts, this.retries, this.journal, this.history),
    this.journal,
  );
  private readonly queries = new QueryRouter(
    settingsQueries,
    preKeyQueries(this.bundles, this.journal),
    usyncQueries(this.accounts),
    appStateQueries(this.accounts, this.appStates),
    groupQueries(this.groups, this.groupService),
    mediaQueries(this.media),
    mexQueries(this.accounts),
    profileQueries(this.accounts, this.groups, this.profiles, this.media),
    businessQueries(this.accounts),
    linkedDeviceQueries((device) => this.linking.unlink(device)),
  );
  private readonly identity: ServerIdentity;
  private readonly connections = new Set<ClientConnection>();

  constructor(root: KeyPair) {
    this.identity = createServerIdentity(root);
  }

  /** Takes over a websocket of a client. */
  accept(socket: WebSocket): void {
    const connection = new ClientConnection(socket, {
      identity: this.identity,
      condition: () => this.faults.condition,
      assign: (from, hello) => this.assign(from, hello),
      failed: (error) => this.journal.report('stanza.malformed', 'connection', String(error)),
    });
    this.connections.add(connection);
    socket.on('close', () => this.connections.delete(connection));
  }

  /** To be called when {@link Faults.condition} has changed. */
  conditionChanged(): void {
    for (const connection of this.connections) connection.conditionChanged();
  }

  /** Every open connection, linked or not. */
  allConnections(): Iterable<ClientConnection> {
    return this.connections;
  }

  private assign(connection: ClientConnection, hello: HandshakeResult): ConnectionRole {
    const role = hello.payload.devicePairingData?.eIdent?.length
      ? this.linking.register(connection, hello)
      : this.logIn(connection, hello);
    return role ?? refuse(connection, UNLINKED);
  }

  private logIn(connection: ClientConnection, hello: HandshakeResult): ConnectionRole | null {
    const number = String(toNumber(hello.payload.username));
    const device = this.accounts.device({ number, device: hello.payload.device ?? 0 });
    if (!device || !hello.clientStaticKey.equals(device.noiseKey)) return null;
    const reason = device.loginFailures.shift();
    if (reason !== undefined) return refuse(connection, reason);
    const session = new LoginSession(connection, device, this.loginServices());
    // not before the connection knows its role
    queueMicrotask(() => session.begin());
    return session;
  }

  private loginServices(): LoginServices {
    const { messages, receipts, queries, presence, calls } = this;
    return {
      presence,
      calls,
      messages,
      receipts,
      queries,
      welcome: (device: LinkedDevice) => this.history.welcome(device),
      changed: () => this.journal.changed(),
    };
  }
}

/** Tells the client why it may not come in. */
function refuse(connection: ClientConnection, reason: number): ConnectionRole {
  connection.send(failure(reason));
  connection.close();
  return { handle: () => undefined, closed: () => undefined, condition: () => null };
}
