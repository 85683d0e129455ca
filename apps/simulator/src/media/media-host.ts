import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';
import { MEDIA_CERTIFICATE, mediaPrivateKey } from './media-certificate.js';
import { sha256 } from './media-cipher.js';
import type { MediaFaults } from './media-faults.js';
import type { MediaStore } from './media-store.js';

/** First byte of a TLS connection. */
const TLS_HANDSHAKE = 0x16;
const MAX_BLOB_BYTES = 128 * 1024 * 1024;

export interface MediaHostOptions {
  readonly store: MediaStore;
  readonly faults: MediaFaults;
  /** Whether somebody was given this upload token. */
  readonly isAuthentic: (auth: string | null) => boolean;
}

/** A media host: `server` listens, the others speak HTTP on the connections it takes. */
export interface MediaHost {
  readonly server: TcpServer;
  stop(): Promise<void>;
}

/**
 * Where encrypted files are uploaded (`POST /mms/…`) and downloaded (`GET <directPath>`). One port speaks HTTPS, which
 * the client library insists on, and plain HTTP, for a client that is told another address than WhatsApp's.
 */
export function createMediaHost(options: MediaHostOptions): MediaHost {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(options, request, response).catch(() => response.destroy());
  };
  const plain = createServer(listener);
  const secure = createTlsServer({ key: mediaPrivateKey(), cert: MEDIA_CERTIFICATE }, listener);
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    handOver(socket, plain, secure);
  });
  return { server, stop: () => stop(server, sockets) };
}

function handOver(socket: Socket, plain: Server, secure: Server): void {
  socket.once('data', (first) => {
    socket.pause();
    socket.unshift(first);
    const target = Buffer.from(first).at(0) === TLS_HANDSHAKE ? secure : plain;
    target.emit('connection', socket);
    // not before the new owner listens
    process.nextTick(() => socket.resume());
  });
}

async function stop(server: TcpServer, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  await closed;
}

async function answer(
  options: MediaHostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://media');
  if (request.method === 'POST') {
    const body = await readBody(request);
    const [status, content] = upload(options, request, searchParams, body);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content));
    return;
  }
  const status = options.faults.take('download');
  if (status !== null) response.writeHead(status).end();
  else download(options, options.store.get(pathname), request, response);
}

function upload(
  { store, faults, isAuthentic }: MediaHostOptions,
  request: IncomingMessage,
  query: URLSearchParams,
  body: Buffer | null,
): [number, object] {
  const status = faults.take('upload');
  if (status !== null) return [status, refusal(status, 'ordered by the control interface')];
  if (!body) return [413, refusal(413, 'the file is too large')];
  if (!isAuthentic(query.get('auth'))) return [401, refusal(401, 'auth was given to nobody')];
  const token = sha256(body).toString('base64url');
  if (query.get('token')?.replace(/=+$/, '') !== token) {
    return [400, refusal(400, 'the token is not the SHA-256 of the body')];
  }
  const directPath = store.put(body);
  const host = request.headers.host ?? '';
  return [200, { url: `https://${host}${directPath}`, direct_path: directPath }];
}

function refusal(code: number, message: string): object {
  return { error: { code, message } };
}

function download(
  { faults }: Pick<MediaHostOptions, 'faults'>,
  blob: Buffer | 'gone' | null,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!Buffer.isBuffer(blob)) {
    response.writeHead(blob === 'gone' ? 410 : 404).end();
    return;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(range?.[2] ? Number(range[2]) + 1 : blob.length, blob.length);
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(Math.max(end - start, 0)),
    'accept-ranges': 'bytes',
    ...(range && { 'content-range': `bytes ${start}-${end - 1}/${blob.length}` }),
  };
  response.writeHead(range ? 206 : 200, headers);
  if (request.method !== 'HEAD' && faults.takeStall()) {
    // The rest never comes; the line stays as it is until the other side ends it.
    response.write(blob.subarray(start, start + Math.ceil((end - start) / 2)));
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : blob.subarray(start, end));
}

/** The body, or null when it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    length += chunk.length;
    if (length <= MAX_BLOB_BYTES) chunks.push(chunk);
  }
  return length > MAX_BLOB_BYTES ? null : Buffer.concat(chunks);
}
