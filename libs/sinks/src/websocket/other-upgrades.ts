import type { IncomingMessage, Server } from 'node:http';

const SOCKETS_PATH = '/socket.io';
/** What offers another protocol; the length and the rest of the request stay. */
const OFFER = new Set(['upgrade', 'connection', 'http2-settings']);

/**
 * Answers requests that offer another protocol as if they offered none. Java's own client offers HTTP/2 that way, and a
 * server that takes upgrades at all is handed every request with an offer, bare of an answer. The request goes back to
 * where it came from, without its offer, and is read again.
 */
export function declineOtherUpgrades(server: Server): void {
  server.on('upgrade', (request, socket, rest) => {
    if (request.url?.startsWith(SOCKETS_PATH)) return;
    socket.unshift(Buffer.concat([withoutOffer(request), rest]));
    server.emit('connection', socket);
  });
}

function withoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && !OFFER.has(name.toLowerCase()) ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  );
  const head = [`${method} ${url} HTTP/${httpVersion}`, ...lines, '', ''].join('\r\n');
  return Buffer.from(head, 'latin1');
}
