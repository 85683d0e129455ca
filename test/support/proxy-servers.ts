import { createServer as createSocks } from '@pondwader/socks5-server';
import { once } from 'node:events';
import { createServer as createHttp, type Server as HttpServer } from 'node:http';
import { connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import { Server as HttpProxy } from 'proxy-chain';
import socks4, { type SocksRequest } from 'socks4';

/** A proxy on loopback, of which a test sees what it was asked for. */
export interface TestProxy {
  readonly port: number;
  /** `host:port` of each connection that was asked for with good credentials, oldest first. */
  readonly targets: string[];
  /** Ends it with all its connections. */
  stop(): Promise<void>;
}

export interface ProxyOptions {
  readonly username?: string;
  readonly password?: string;
  /** Where every connection is led, whatever was asked for. */
  readonly leadsTo?: { readonly host: string; readonly port: number };
  /** A port of an earlier one. */
  readonly port?: number;
  /** Key and certificate of an https proxy. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** An HTTP proxy; with `tls` an https one. */
export async function startHttpProxy(options: ProxyOptions = {}): Promise<TestProxy> {
  const targets: string[] = [];
  const { leadsTo, tls } = options;
  const detour = leadsTo === undefined ? null : await openDetour(leadsTo);
  const server = new HttpProxy({
    ...(tls === undefined
      ? { serverType: 'http' as const }
      : { serverType: 'https' as const, httpsOptions: tls }),
    host: '127.0.0.1',
    port: options.port ?? 0,
    prepareRequestFunction: ({ username, password, hostname, port }) => {
      const good =
        options.username === undefined ||
        (username === options.username && password === options.password);
      if (good) targets.push(`${hostname}:${port}`);
      return {
        requestAuthentication: !good,
        ...(detour === null ? {} : { customConnectServer: detour.server }),
      };
    },
  });
  await server.listen();
  return {
    port: server.port,
    targets,
    stop: async () => {
      await server.close(true);
      detour?.end();
    },
  };
}

/** A SOCKS 5 proxy. */
export async function startSocksProxy(options: ProxyOptions = {}): Promise<TestProxy> {
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const socks = createSocks();
  const { username, password } = options;
  if (username !== undefined) {
    socks.setAuthHandler((asked) => asked.username === username && asked.password === password);
  }
  socks.setConnectionHandler(({ socket, destAddress, destPort }, answer) => {
    targets.push(`${destAddress}:${destPort}`);
    const to = options.leadsTo ?? { host: destAddress, port: destPort };
    const upstream = keep(connect(to));
    upstream.once('connect', () => {
      answer('REQUEST_GRANTED');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.once('error', () => answer('CONNECTION_REFUSED'));
    socket.on('close', () => upstream.destroy()).on('error', () => upstream.destroy());
  });
  const server = createTcp((socket) => socks._handleConnection(keep(socket)));
  const port = await listen(server, options.port);
  return {
    port,
    targets,
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** A SOCKS 4 proxy, which takes names too (4a), and knows no credentials. */
export async function startSocks4Proxy(
  options: Pick<ProxyOptions, 'leadsTo'> = {},
): Promise<TestProxy> {
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const server = socks4.createServer();
  server.on('connect', (request: SocksRequest) => {
    const { socket, host, port } = request;
    targets.push(`${host}:${port}`);
    const upstream = connect(options.leadsTo ?? { host, port });
    for (const end of [socket, upstream]) {
      sockets.add(end);
      end
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(end);
          socket.destroy();
          upstream.destroy();
        });
    }
    upstream.once('connect', () => {
      request.accept();
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.once('error', () => request.reject());
  });
  return {
    port: await listen(server),
    targets,
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** A server that must never be reached: it counts who comes. */
export async function startCanary(): Promise<{
  readonly port: number;
  visits: () => number;
  stop: () => Promise<void>;
}> {
  let visits = 0;
  const server = createTcp((socket) => {
    visits += 1;
    socket.destroy();
  });
  const port = await listen(server);
  return {
    port,
    visits: () => visits,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** What an HTTP proxy hands its tunnels to, in place of where they were to go. */
async function openDetour(to: { readonly host: string; readonly port: number }): Promise<{
  readonly server: HttpServer;
  end(): void;
}> {
  const upstreams = new Set<Socket>();
  const server = createHttp();
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const upstream = connect(to);
    upstreams.add(upstream);
    upstream.pipe(socket).pipe(upstream);
    for (const end of [socket, upstream]) {
      end
        .on('error', () => undefined)
        .on('close', () => {
          socket.destroy();
          upstream.destroy();
          upstreams.delete(upstream);
        });
    }
  });
  return {
    server,
    end: () => {
      for (const upstream of upstreams) upstream.destroy();
    },
  };
}

async function listen(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return address.port;
}
