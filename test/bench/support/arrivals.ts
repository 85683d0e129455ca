import { createServer, type Server } from 'node:http';
import { portOf } from '../../support/free-port.js';

const WAIT_MS = 60_000;

/** A subscriber that notes when each text arrived. */
export class Arrivals {
  private readonly atMs = new Map<string, number>();
  private readonly waiting = new Map<string, () => void>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Arrivals> {
    const server = createServer();
    const arrivals = new Arrivals(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const nowMs = performance.now();
        response.writeHead(200).end();
        arrivals.note(Buffer.concat(chunks).toString('utf8'), nowMs);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return arrivals;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.server)}/hook`;
  }

  /** When a text arrived first, in milliseconds of `performance.now`; waits for it. */
  async of(text: string): Promise<number> {
    if (!this.atMs.has(text)) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${text} was not told`)), WAIT_MS);
        this.waiting.set(text, () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return this.atMs.get(text) ?? NaN;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private note(body: string, nowMs: number): void {
    const envelope: {
      data?: { message?: { conversation?: string; extendedTextMessage?: { text?: string } } };
    } = JSON.parse(body);
    const message = envelope.data?.message;
    const text = message?.conversation ?? message?.extendedTextMessage?.text;
    if (text === undefined || this.atMs.has(text)) return;
    this.atMs.set(text, nowMs);
    this.waiting.get(text)?.();
    this.waiting.delete(text);
  }
}
