import { createServer, type Server } from 'node:http';
import { portOf } from '../../support/free-port.js';
import { nowMs, type Told } from './telling.js';

const WAIT_MS = 120_000;

/** A subscriber that notes how long each event was on its way. */
export class ToldSink {
  private readonly tookMs = new Map<string, number>();
  private lastAtMs = 0;
  private wake: () => void = () => undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ToldSink> {
    const server = createServer();
    const sink = new ToldSink(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const atMs = nowMs();
        response.writeHead(200).end();
        sink.note(Buffer.concat(chunks).toString('utf8'), atMs);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.server)}/hook`;
  }

  /** Waits for `count` events; resolves with what each took and when the last one came, and forgets them. */
  async take(count: number): Promise<{ readonly tookMs: number[]; readonly lastAtMs: number }> {
    if (this.tookMs.size < count) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${this.tookMs.size} of ${count} events were told`)),
          WAIT_MS,
        );
        this.wake = () => {
          if (this.tookMs.size < count) return;
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const taken = { tookMs: [...this.tookMs.values()], lastAtMs: this.lastAtMs };
    this.tookMs.clear();
    this.wake = () => undefined;
    return taken;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private note(body: string, atMs: number): void {
    const { data }: { data: Told } = JSON.parse(body);
    if (this.tookMs.has(data.id)) return;
    this.tookMs.set(data.id, atMs - data.atMs);
    this.lastAtMs = atMs;
    this.wake();
  }
}
