import type { Integration } from '@switchboard/channels';
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
  readonly integration: Integration;
  /** Whom the instance writes to, and who writes to it: as a client gives it, and as events name it. */
  readonly contact: { readonly number: string; readonly remoteJid: string };
  /** What the contract answers to who asks for what the channel cannot do. */
  readonly notAvailable: string;
  /** What `messages.update` says of a text that has reached the contact; null where nobody tells. */
  readonly deliveredStatus: string | null;
  /** True when a log-out is undone by pairing alone. */
  readonly pairs: boolean;
  /** What a new instance is created with beside its name; the other side knows of it. */
  account(): Promise<Readonly<Record<string, string>>>;
  /** Creates an instance and resolves when it is open. */
  create(name: string): Promise<OpenInstance>;
  /** The contact writes, `times` times the same. @returns the id of the message */
  textIn(to: OpenInstance, text: string, times?: number): Promise<string>;
  /** The contact sends a document. @returns the id of the message */
  fileIn(to: OpenInstance, bytes: Buffer): Promise<string>;
  /** The texts that reached the other side, once there is at least one. */
  textsOut(from: OpenInstance): Promise<string[]>;
  /** All that reached the other side until now, as it sees it. */
  reached(from: OpenInstance): Promise<ReachedMessage[]>;
}

/** A message at the other side. */
export interface ReachedMessage {
  readonly id: string;
  /** Its content in the words of the other side, as JSON. */
  readonly content: string;
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

  /** The other side of this channel. */
  driver(integration: Integration): ChannelDriver {
    const found = this.drivers.find((driver) => driver.integration === integration);
    if (found === undefined) throw new Error(`There is no driver of ${integration}`);
    return found;
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
    notAvailable: 'Method not available in the Baileys service',
    deliveredStatus: 'DELIVERY_ACK',
    pairs: true,
    account: () => Promise.resolve({}),
    create: (name) => world.pair(name),
    textIn: async (to, text) =>
      (await world.simulator.sendText({ from: number, to: to.number, text })).id,
    fileIn: async (to, bytes) => {
      const file = {
        kind: 'document',
        bytes: bytes.toString('base64'),
        fileName: 'a.bin',
      } as const;
      return (await world.simulator.sendMedia({ from: number, to: to.number, ...file })).id;
    },
    textsOut: async () => {
      const received = await world.simulator.received({ number, atLeast: 1 });
      return received.map((message) => message.text ?? '');
    },
    reached: async () =>
      (await world.simulator.received({ number })).map(({ id, content }) => ({
        id,
        content: JSON.stringify(content),
      })),
  };
}

let lastNumberId = 200_000_000_000_000;

/** Each instance has a number of its own: one number belongs to one instance. */
export async function createCloud(worlds: ChannelWorld, name: string): Promise<OpenInstance> {
  return created(worlds.world, name, await cloudAccount(worlds));
}

async function cloudAccount({ world, graph }: ChannelWorld) {
  const number = String((lastNumberId += 1));
  const token = `graph-token-${number}`;
  await graph.setNumber({ id: number, token, webhookUrl: `${world.gateway.url}/webhook/meta` });
  return {
    integration: 'WHATSAPP-BUSINESS',
    number,
    token,
    businessId: FIRST_NUMBER.businessId,
  };
}

async function created(
  world: World,
  name: string,
  account: { readonly integration: string; readonly number: string },
): Promise<OpenInstance> {
  const { instance, hash } = await world.create(name, account);
  await world.opened(name);
  return { name, instanceId: instance.instanceId, token: hash, number: account.number };
}

function cloud(worlds: ChannelWorld): ChannelDriver {
  const { graph } = worlds;
  const number = '5511977776666';
  return {
    integration: 'WHATSAPP-BUSINESS',
    contact: { number, remoteJid: `${number}@s.whatsapp.net` },
    notAvailable: 'Method not available on WhatsApp Business API',
    deliveredStatus: 'DELIVERED',
    pairs: false,
    account: () => cloudAccount(worlds),
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
    fileIn: async (to, bytes) => {
      const mimetype = 'application/octet-stream';
      const base64 = bytes.toString('base64');
      const file = await graph.addFile({ numberId: to.number, mimetype, base64 });
      const message = { type: 'document', document: { ...file, mime_type: mimetype } };
      return (await graph.write({ numberId: to.number, from: number, message })).id;
    },
    textsOut: async (from) => {
      const sent = await graph.sent({ numberId: from.number, atLeast: 1 });
      return sent.map(({ body }) => JSON.stringify(body['text'] ?? null));
    },
    reached: async (from) =>
      (await graph.sent({ numberId: from.number })).map(({ id, body }) => ({
        id,
        content: JSON.stringify(body),
      })),
  };
}

let lastBridge = 9_000;

const bridgeAccount = () => ({ integration: 'EVOLUTION', number: String((lastBridge += 1)) });

function generic(world: World): ChannelDriver {
  const address = 'user-77';
  return {
    integration: 'EVOLUTION',
    contact: { number: address, remoteJid: address },
    notAvailable: 'Method not available on Evolution Channel',
    deliveredStatus: null,
    pairs: false,
    account: () => Promise.resolve(bridgeAccount()),
    create: (name) => created(world, name, bridgeAccount()),
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
    fileIn: async (to, bytes) => {
      const id = crypto.randomUUID();
      const message = { documentMessage: {}, base64: bytes.toString('base64') };
      const body = { numberId: to.number, key: { id, remoteJid: address }, message };
      await world.gateway.call('POST', '/webhook/evolution', { key: to.token, body });
      return id;
    },
    // The event is the way to the bridge.
    textsOut: (from) =>
      world.sink.waitFor((sink) => {
        const told = sink.of('send.message', from.name).map(({ body }) => body);
        return told.length > 0 && told;
      }),
    reached: (from) =>
      Promise.resolve(
        world.sink.of('send.message', from.name).map(({ body, envelope }) => ({
          id: Object(Object(envelope.data).key).id,
          content: body,
        })),
      ),
  };
}
