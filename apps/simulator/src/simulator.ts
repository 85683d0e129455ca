import { keyPairFromSeed } from './noise/curve25519.js';
import { createControlServer } from './control/control-server.js';
import { createMediaHost } from './media/media-host.js';
import { CoreControl } from './control/core-control.js';
import { createWebSocketListener, listen, stopListening } from './server/listener.js';
import { SimulatorCore } from './simulator-core.js';

/**
 * The root key comes from this text unless another is given, so that it is the same at every start. It is no secret:
 * whoever trusts it trusts every simulator.
 */
export const PUBLIC_TEST_SEED = 'switchboard simulator root key, published, trust it in tests only';

export interface SimulatorOptions {
  /** Interface to listen on; loopback when left out. */
  readonly host?: string | undefined;
  /** Websocket port; a free one when left out. */
  readonly port?: number | undefined;
  /** Port of the admin interface; a free one when left out. */
  readonly adminPort?: number | undefined;
  /** Port of the media host; a free one when left out. */
  readonly mediaPort?: number | undefined;
  /** What the root key is made from. */
  readonly seed?: string | undefined;
}

/** A running simulator. */
export class Simulator extends CoreControl {
  constructor(
    core: SimulatorCore,
    /** For the setting `WHATSAPP_WEBSOCKET_URL`. */
    readonly websocketUrl: string,
    /** The public key that the certificate chain ends in, 64 hex digits: for `WHATSAPP_ROOT_KEY`. */
    readonly rootKeyHex: string,
    /** Where the same control interface is served over HTTP. */
    readonly adminUrl: string,
    /** Where files are up- and downloaded, for `WHATSAPP_MEDIA_URL`. The same host and port speak HTTPS too. */
    readonly mediaUrl: string,
    private readonly shutDown: () => Promise<void>,
  ) {
    super(core);
  }

  /** Breaks all connections and stops listening; everything it knew is gone. */
  async stop(): Promise<void> {
    await this.shutDown();
  }
}

/** Starts a simulated WhatsApp server in this process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const root = keyPairFromSeed(options.seed ?? PUBLIC_TEST_SEED);
  const core = new SimulatorCore(root);
  const { server, sockets } = createWebSocketListener(
    () => core.faults.takeRefusal(),
    (socket) => core.accept(socket),
  );
  const mediaHost = createMediaHost({
    store: core.media.store,
    faults: core.media.faults,
    isAuthentic: (token) => core.media.isAuthentic(token),
  });
  const host = options.host ?? '127.0.0.1';
  const adminServer = createControlServer(new CoreControl(core));
  const port = await listen(server, host, options.port ?? 0);
  const adminPort = await listen(adminServer, host, options.adminPort ?? 0);
  const mediaPort = await listen(mediaHost.server, host, options.mediaPort ?? 0);
  core.media.hostname = `${host}:${mediaPort}`;
  return new Simulator(
    core,
    `ws://${host}:${port}/ws/chat`,
    Buffer.from(root.public).toString('hex'),
    `http://${host}:${adminPort}`,
    `http://${host}:${mediaPort}`,
    async () => {
      for (const socket of sockets) socket.terminate();
      await Promise.all([stopListening(server), stopListening(adminServer), mediaHost.stop()]);
    },
  );
}
