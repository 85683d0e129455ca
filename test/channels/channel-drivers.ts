import { FIRST_NUMBER, GraphStandIn } from '../../apps/simulator/src/index.js';
import { World } from '../support/world.js';

/** An instance that is open. */
export interface OpenInstance {
  readonly name: string;
  readonly instanceId: string;
  /** Its own API key. */
  readonly token: string;
  /** What the other side calls it. */
  readonly number: string;
}

/** The other side of one channel, in the hands of a test. */
export interface ChannelDriver {
  readonly integration: string;
  /** Whom the instance writes to, and who writes to it: as a client gives it, and as events name it. */
  readonly contact: { readonly number: string; readonly remoteJid: string };
  /** What `setPresence` answers where the channel cannot do it; null where it can. */
  readonly presenceRefusal: string | null;
  /** What `messages.update` says of a text that has reached the contact; null where nobody tells. */
  readonly deliveredStatus: string | null;
  /** True when a log-out is undone by pairing alone. */
  readonly pairs: boolean;
  /** Creates an instance and resolves when it is open. */
  create(name: string): Promise<OpenInstance>;
  /** The contact writes, `times` times the same. @returns the id of the message */
  textIn(to: OpenInstance, text: string, times?: number): Promise<string>;
  /** The texts that reached the other side, once there is at least one. */
  textsOut(from: OpenInstance): Promise<string[]>;
}

/** A gateway process with the other sides of all channels. */
export class ChannelWorld {
  private constructor(
    readonly world: World,
    readonly graph: GraphStandIn,
  ) {}

  static async start(): Promise<ChannelWorld> {
    const graph = await GraphStandIn.start();
    const world = await World.start({
      WA_BUSINESS_URL: graph.url,
      WA_BUSINESS_APP_SECRET: FIRST_NUMBER.appSecret,
      WA_BUSINESS_TOKEN_WEBHOOK: 'verify-token-of-this-test',
    });
    return new ChannelWorld(world, graph);
  }

  async stop(): Promise<void> {
    await this.world?.stop();
    await this.graph?.stop();
  }

  get drivers(): readonly ChannelDriver[] {
    return [baileys(this.world), cloud(this), generic(this.world)];
  }
}

function baileys(world: World): ChannelDriver {
  const number = '5511988887777';
  return {
    integration: 'WHATSAPP-BAILEYS',
    contact: { number, remoteJid: `${number}@s.whatsapp.net` },
    presenceRefusal: null,
    deliveredStatus: 'DELIVERY_ACK',
    pairs: true,
    create: (name) => world.pair(name),
    textIn: async (to, text) =>
      (await world.simulator.sendText({ from: number, to: to.number, text })).id,
    textsOut: async () => {
      const received = await world.simulator.received({ number, atLeast: 1 });
      return received.map((message) => message.text ?? '');
    },
  };
}

let lastNumberId = 200_000_000_000_000;

/** Each instance has a number of its own: one number belongs to one instance. */
export async function createCloud(
  { world, graph }: ChannelWorld,
  name: string,
): Promise<OpenInstance> {
  const id = String((lastNumberId += 1));
  const token = `graph-token-${id}`;
  await graph.setNumber({ id, token, webhookUrl: `${world.gateway.url}/webhook/meta` });
  const created = await world.create(name, {
    integration: 'WHATSAPP-BUSINESS',
    number: id,
    token,
    businessId: '102290129340398',
  });
  await world.opened(name);
  const { instanceId } = created.instance;
  return { name, instanceId, token: created.hash, number: id };
}

function cloud(worlds: ChannelWorld): ChannelDriver {
  const { graph } = worlds;
  const number = '5511977776666';
  return {
    integration: 'WHATSAPP-BUSINESS',
    contact: { number, remoteJid: `${number}@s.whatsapp.net` },
    presenceRefusal: 'Method not available on WhatsApp Business API',
    deliveredStatus: 'DELIVERED',
    pairs: false,
    create: (name) => createCloud(worlds, name),
    textIn: async (to, body, times = 1) => {
      const message = { type: 'text', text: { body } };
      const first = await graph.write({ numberId: to.number, from: number, message });
      for (let count = 1; count < times; count += 1) {
        const again = { ...message, id: first.id };
        await graph.write({ numberId: to.number, from: number, message: again });
      }
      return first.id;
    },
    textsOut: async (from) => {
      const sent = await graph.sent({ numberId: from.number, atLeast: 1 });
      return sent.map(({ body }) => JSON.stringify(body['text'] ?? null));
    },
  };
}

let lastBridge = 9_000;

function generic(world: World): ChannelDriver {
  const address = 'user-77';
  return {
    integration: 'EVOLUTION',
    contact: { number: address, remoteJid: address },
    presenceRefusal: 'Method not available on Evolution Channel',
    deliveredStatus: null,
    pairs: false,
    create: async (name) => {
      const number = String((lastBridge += 1));
      const created = await world.create(name, { integration: 'EVOLUTION', number });
      await world.opened(name);
      return { name, instanceId: created.instance.instanceId, token: created.hash, number };
    },
    textIn: async (to, text, times = 1) => {
      const id = crypto.randomUUID();
      for (let count = 0; count < times; count += 1) {
        await world.gateway.call('POST', '/webhook/evolution', {
          key: to.token,
          body: {
            numberId: to.number,
            key: { id, remoteJid: address, fromMe: false },
            pushName: 'Ana',
            message: { conversation: text },
            messageType: 'conversation',
          },
        });
      }
      return id;
    },
    // The event is the way to the bridge.
    textsOut: (from) =>
      world.sink.waitFor((sink) => {
        const told = sink.of('send.message', from.name).map(({ body }) => body);
        return told.length > 0 && told;
      }),
  };
}
