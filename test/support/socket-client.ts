import { io, type Socket } from 'socket.io-client';
import { vi } from 'vitest';

/** What arrived at a socket: the name of the event, and the envelope. */
export interface Heard {
  readonly name: string;
  readonly envelope: {
    readonly event: string;
    readonly instance: string;
    readonly data: unknown;
    readonly event_id: string;
    readonly sequence: number;
  };
}

/** How a client connects. */
export interface SocketOptions {
  /** In the handshake; `header` and `query` are other ways that clients have. */
  readonly key?: string;
  readonly header?: string;
  readonly query?: string;
  readonly origin?: string;
  readonly transports?: ('websocket' | 'polling')[];
}

/** A socket.io client that keeps what it hears. */
export class SocketClient {
  readonly heard: Heard[] = [];
  private constructor(readonly socket: Socket) {
    socket.onAny((name: string, envelope: Heard['envelope']) =>
      this.heard.push({ name, envelope }),
    );
  }

  /** @throws what the server refused the connection with */
  static async connect(
    url: string,
    namespace: string,
    { key, header, query, origin, transports = ['websocket'] }: SocketOptions,
  ): Promise<SocketClient> {
    const socket = io(`${url}${namespace}`, {
      forceNew: true,
      reconnection: false,
      transports,
      ...(key === undefined ? {} : { auth: { apikey: key } }),
      ...(query === undefined ? {} : { query: { apikey: query } }),
      extraHeaders: {
        ...(header === undefined ? {} : { apikey: header }),
        ...(origin === undefined ? {} : { origin }),
      },
    });
    const client = new SocketClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error) => {
        socket.close();
        reject(error);
      });
    });
    return client;
  }

  /** Resolves when it heard an event of which `found` is true. */
  async waitFor(found: (heard: Heard) => boolean): Promise<Heard> {
    return vi.waitFor(
      () => {
        const heard = this.heard.find(found);
        if (heard === undefined)
          throw new Error(`Heard so far: ${this.heard.map(({ name }) => name).join(', ')}`);
        return heard;
      },
      { timeout: 20_000, interval: 20 },
    );
  }

  close(): void {
    this.socket.close();
  }
}
