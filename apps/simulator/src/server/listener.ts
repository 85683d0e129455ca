import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** Starts to listen; a port of 0 takes a free one. @returns the port */
export async function listen(server: TcpServer, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('No TCP port to listen on.');
  return address.port;
}

/** Stops to listen and breaks what is open. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/**
 * The websocket side of the server.
 * @param refusal asked at each upgrade: an HTTP status to answer with instead, or null
 */
export function createWebSocketListener(
  refusal: () => number | null,
  connected: (socket: WebSocket) => void,
): { readonly server: Server; readonly sockets: ReadonlySet<WebSocket> } {
  const server = createServer((_request, response) => {
    response.writeHead(426).end('This port speaks websocket only.\n');
  });
  const upgrader = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const status = refusal();
    if (status !== null) {
      socket.on('error', () => socket.destroy());
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n\r\n`);
      return;
    }
    upgrader.handleUpgrade(request, socket, head, connected);
  });
  return { server, sockets: upgrader.clients };
}
