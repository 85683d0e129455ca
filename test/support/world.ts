import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../apps/simulator/src/index.js';
import { GatewayProcess } from './gateway-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { WebhookSink } from './webhook-sink.js';

/** The answer of create and connect, as far as tests read it. */
export interface QrAnswer {
  readonly pairingCode: string | null;
  readonly code: string | null;
  readonly base64: string | null;
  readonly count: number;
}

export interface CreateAnswer {
  readonly instance: { readonly instanceId: string; readonly status: string };
  readonly hash: string;
  readonly webhook: { readonly secret?: string };
  readonly qrcode: QrAnswer;
}

/** What `connectionState` answers. */
export interface StateAnswer {
  readonly instance: {
    readonly instanceName: string;
    readonly state: string;
    readonly reason: string | null;
    readonly lastDisconnect: {
      readonly code: number | null;
      readonly reason: string;
      readonly at: string;
    } | null;
    readonly nextAttemptAt: string | null;
  };
}

/** An instance that is open, and the phone that it is linked to. */
export interface PairedInstance {
  readonly name: string;
  readonly instanceId: string;
  readonly token: string;
  readonly number: string;
  readonly secret: string;
}

/** For a world whose gateway runs its embedded server. */
export const EMBEDDED_DATABASE: TestDatabase = { uri: '', drop: () => Promise.resolve() };

/** A gateway process, WhatsApp (simulated) and a subscriber: all that an end-to-end test needs. */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly simulator: Simulator,
    readonly sink: WebhookSink,
    readonly gateway: GatewayProcess,
  ) {}

  /** @param ownDatabase instead of a fresh one on the server of all tests; dropped with the world */
  static async start(
    env: Readonly<Record<string, string>> = {},
    ownDatabase?: TestDatabase,
  ): Promise<World> {
    const [database, simulator, sink] = await Promise.all([
      ownDatabase ?? createTestDatabase(),
      startSimulator(),
      WebhookSink.start(),
    ]);
    const gateway = await GatewayProcess.start({
      databaseUri: database.uri,
      env: { ...pointTo(simulator), ...env },
    });
    return new World(database, simulator, sink, gateway);
  }

  /** A second gateway process on the same database; the caller disposes of it. */
  async startPeer(env: Readonly<Record<string, string>> = {}): Promise<GatewayProcess> {
    return GatewayProcess.start({
      databaseUri: this.database.uri,
      peer: this.gateway,
      env: {
        ...pointTo(this.simulator),
        // Several processes share one store.
        MEDIA_DIR: join(this.gateway.dataDir, 'media'),
        ...env,
      },
    });
  }

  async stop(): Promise<void> {
    await this.gateway.dispose();
    await this.simulator.stop();
    await this.sink.stop();
    await this.database.drop();
  }

  /** Creates an instance that tells the sink everything, and answers what create answered. */
  async create(name: string, body: Readonly<Record<string, unknown>> = {}): Promise<CreateAnswer> {
    const answer = await this.gateway.call<CreateAnswer>('POST', '/instance/create', {
      body: {
        instanceName: name,
        integration: 'WHATSAPP-BAILEYS',
        qrcode: true,
        webhook: { url: this.sink.url, events: [] },
        ...body,
      },
    });
    if (answer.status !== 201) {
      throw new Error(`create answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  /** Resolves when the sink was told that the instance is open, `times` times in all. */
  async opened(name: string, times = 1): Promise<void> {
    await this.sink.waitFor((sink) => {
      // A delivery may be repeated: events are counted, not requests.
      const events = sink.of('connection.update', name).filter(isOpen);
      return new Set(events.map(({ envelope }) => envelope.event_id)).size >= times;
    }, 30_000);
  }

  /** Creates an instance and pairs it by QR code. */
  async pair(name: string, number?: string): Promise<PairedInstance> {
    const created = await this.create(name);
    if (created.qrcode.code === null) throw new Error('create answered without a QR code');
    const device = await this.simulator.scan({ qr: created.qrcode.code, number });
    await this.opened(name);
    return {
      name,
      instanceId: created.instance.instanceId,
      token: created.hash,
      number: device.number,
      secret: created.webhook.secret ?? '',
    };
  }

  async state(name: string): Promise<StateAnswer['instance']> {
    const { body } = await this.gateway.call<StateAnswer>(
      'GET',
      `/instance/connectionState/${name}`,
    );
    return body.instance;
  }
}

/** True for `connection.update` with the state open. */
function isOpen({ envelope }: { envelope: { data: unknown } }): boolean {
  const { data } = envelope;
  return typeof data === 'object' && data !== null && 'state' in data && data.state === 'open';
}

function pointTo(simulator: Simulator): Readonly<Record<string, string>> {
  return {
    WHATSAPP_WEBSOCKET_URL: simulator.websocketUrl,
    WHATSAPP_ROOT_KEY: simulator.rootKeyHex,
    WHATSAPP_MEDIA_URL: simulator.mediaUrl,
  };
}
