import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { portOf } from './free-port.js';

/** One delivery that arrived, as little of it as a long test can keep. */
export interface Arrival {
  readonly eventId: string;
  readonly body: Buffer;
  readonly at: number;
}

/** A subscriber that keeps nothing: what arrives is for the test to count. */
export class CountingSink {
  received = 0;
  /** Answers; 200 unless a test says otherwise. */
  answer: (response: ServerResponse, arrival: Arrival) => void = (response) => response.end();

  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received += 1;
      this.answer(response, {
        eventId: String(request.headers['webhook-id']),
        body: Buffer.concat(chunks),
        at: performance.now(),
      });
    });
  });

  static async start(): Promise<CountingSink> {
    const sink = new CountingSink();
    sink.server.listen(0, '127.0.0.1');
    await once(sink.server, 'listening');
    return sink;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.server)}/hook`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
