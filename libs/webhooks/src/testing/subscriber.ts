import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that the subscriber received. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A subscriber on loopback whose answers a test chooses. */
export class Subscriber {
  readonly received: Received[] = [];
  /** Answers a request; 200 unless a test says otherwise. It may as well never answer. */
  answer: (response: ServerResponse, count: number) => void = (response) => response.end();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Subscriber> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const subscriber = new Subscriber(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        subscriber.received.push({ path: request.url ?? '', headers: request.headers, body });
        subscriber.answer(response, subscriber.received.length);
      });
    });
    return subscriber;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/hook`;
  }

  /** `webhook-id` of all requests, in order of arrival. */
  get ids(): (string | undefined)[] {
    return this.received.map(({ headers }) => headers['webhook-id']?.toString());
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
