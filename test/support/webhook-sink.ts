import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { portOf } from './free-port.js';

/** The envelope that a subscriber receives, as far as tests read it. */
export interface ReceivedEnvelope {
  readonly event: string;
  readonly instance: string;
  readonly data: unknown;
  readonly event_id: string;
  readonly sequence: number;
}

/** One request that the sink received. */
export interface ReceivedDelivery {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly envelope: ReceivedEnvelope;
}

/** A subscriber: keeps what it receives, and lets a test wait for what it expects. */
export class WebhookSink {
  readonly received: ReceivedDelivery[] = [];
  /** Status of the next answers; 200 unless a test says otherwise. */
  status = 200;
  /** How long it takes to answer. */
  delayMs = 0;
  /** True: what is received from now on is neither kept nor answered. */
  isSilent = false;
  /** Bodies of what came while it was silent. */
  readonly unanswered: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookSink> {
    const server = createServer();
    const sink = new WebhookSink(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        if (sink.isSilent) {
          sink.unanswered.push(body);
          sink.wake();
          return;
        }
        const envelope: ReceivedEnvelope = JSON.parse(body);
        sink.received.push({ path: request.url ?? '', headers: request.headers, body, envelope });
        const answer = () => response.writeHead(sink.status).end();
        if (sink.delayMs === 0) answer();
        else setTimeout(answer, sink.delayMs);
        sink.wake();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.server)}/hook`;
  }

  /** Deliveries of one event of one instance, in order of arrival. */
  of(event: string, instance?: string): ReceivedDelivery[] {
    return this.received.filter(
      ({ envelope }) =>
        envelope.event === event && (instance === undefined || envelope.instance === instance),
    );
  }

  /** Resolves once `found` gives something; rejects with what did arrive at the deadline. */
  async waitFor<T>(found: (sink: this) => T | undefined | false, timeoutMs = 20_000): Promise<T> {
    const now = found(this);
    if (now !== undefined && now !== false) return now;
    return new Promise<T>((resolve, reject) => {
      const look = () => {
        const result = found(this);
        if (result === undefined || result === false) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(result);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        const seen = this.received.map(({ envelope }) => `${envelope.sequence}:${envelope.event}`);
        reject(new Error(`Not told within ${timeoutMs} ms. Told so far: ${seen.join(', ')}`));
      }, timeoutMs);
      this.waiting.add(look);
    });
  }

  private wake(): void {
    for (const look of this.waiting) look();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
