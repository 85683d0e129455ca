import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Capability, Integration } from '@switchboard/channels';
import { expect, vi } from 'vitest';
import type { ApiAnswer } from '../../support/gateway-process.js';
import { portOf } from '../../support/free-port.js';
import type {
  ChannelDriver,
  ChannelWorld,
  OpenInstance,
  ReachedMessage,
} from '../channel-drivers.js';

export const WAIT = { timeout: 20_000, interval: 20 };

/** An answer to a send, as far as tests read it. */
export interface Sent {
  readonly key: { readonly id: string; readonly remoteJid: string; readonly fromMe: boolean };
}

/** A web server with one page, which counts who asks for it. */
export class Page {
  asked = 0;

  private constructor(private readonly server: Server) {}

  static async open(content: Buffer | string, type: string): Promise<Page> {
    const server = createServer();
    const page = new Page(server);
    server.on('request', (_request, response) => {
      page.asked += 1;
      response.writeHead(200, { 'content-type': type }).end(content);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return page;
  }

  url(path: string): string {
    return `http://127.0.0.1:${portOf(this.server)}/${path}`;
  }

  close(): void {
    this.server.close();
  }
}

/** One channel with an instance that is open, and what was sent by it. */
export class Stage {
  /** Ids of what the API took. */
  readonly accepted: string[] = [];

  constructor(
    readonly worlds: ChannelWorld,
    readonly channel: ChannelDriver,
    readonly acme: OpenInstance,
  ) {}

  /** A route of the instance: its name is put behind the path. */
  call<T = unknown>(method: string, route: string, body?: object): Promise<ApiAnswer<T>> {
    const path = `/${route.replace(/(\?|$)/, `/${this.acme.name}$1`)}`;
    const key = this.acme.token;
    return this.worlds.world.gateway.call<T>(method, path, {
      key,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** Sends to the contact. */
  async send(route: string, body: object): Promise<ApiAnswer<Sent>> {
    const { number } = this.channel.contact;
    const answer = await this.call<Sent>('POST', `message/${route}`, { number, ...body });
    if (answer.status === 201) this.accepted.push(answer.body.key.id);
    return answer;
  }

  /** What became of a message at the other side: it is there once. */
  async reached(answer: ApiAnswer<unknown>): Promise<ReachedMessage> {
    expect(answer).toMatchObject({ status: 201, body: { key: { id: expect.any(String) } } });
    const id: unknown = Object(Object(answer.body).key).id;
    const there = async () =>
      (await this.channel.reached(this.acme)).filter((message) => message.id === id);
    await vi.waitFor(async () => expect(await there()).toHaveLength(1), WAIT);
    const [message] = await there();
    if (message === undefined) throw new Error('It was there');
    return message;
  }

  get simulator() {
    return this.worlds.world.simulator;
  }

  get graph() {
    return this.worlds.graph;
  }
}

/** Looks at the other side, or at what was answered, once the API was asked. */
export type Look = (stage: Stage, answer: ApiAnswer<unknown>) => Promise<void>;

/** What is expected of a channel: that it has the capability, and what is seen then; or that it has not. */
export type Expected = { readonly has: boolean; readonly look: Look };

/** The channel has it, and this is seen. */
export const acts = (look: Look): Expected => ({ has: true, look });

/** The channel has it not, and does this in its place. */
export const otherwise = (look: Look): Expected => ({ has: false, look });

/** The channel has it not, and says so in the words of the contract. */
export const refuses: Expected = {
  has: false,
  look: async ({ channel }, answer) => {
    expect(answer).toMatchObject({
      status: 400,
      body: {
        status: 400,
        error: 'Bad Request',
        code: 'channel.not_available',
        response: { message: [channel.notAvailable] },
      },
    });
  },
};

/** How one capability is tried. */
export interface Trial {
  readonly ask: (stage: Stage) => Promise<ApiAnswer<unknown>>;
  readonly on: Readonly<Record<Integration, Expected>>;
}

/** A trial of each capability: one that is new in the code has none, and this does not compile. */
export type Trials<C extends Capability = Capability> = { readonly [P in C]: Trial };
