/** What tests use of a server that comes without types. */
declare module 'socks4' {
  import type { Server, Socket } from 'node:net';

  /** What its event `connect` has. */
  export interface SocksRequest {
    readonly socket: Socket;
    readonly host: string;
    readonly port: number;
    accept(): void;
    reject(): void;
  }
  const socks4: { createServer(): Server };
  export default socks4;
}
