import { type IncomingMessage, request } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { SocksClient, SocksClientError } from 'socks';
import type { ProxyAddress, TunnelTarget } from './proxy-address.js';
import { ProxyError } from './proxy.errors.js';

/**
 * Asks a proxy, over a line to it, to connect to a target. The name of the target is the proxy's to resolve: no query
 * for it leaves this machine.
 *
 * @returns the line, on which the target speaks from now on
 * @throws ProxyError, and the line is gone then
 */
export async function openTunnel(
  line: Socket,
  proxy: ProxyAddress,
  target: TunnelTarget,
  signal: AbortSignal,
): Promise<Socket> {
  const giveUp = (): void => {
    line.destroy();
  };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await (proxy.protocol === 'socks4' || proxy.protocol === 'socks5'
      ? askSocks(line, proxy, target)
      : askHttp(line, proxy, target));
  } catch (error) {
    line.destroy();
    throw signal.aborted
      ? new ProxyError('proxy.timeout', `The proxy ${proxy.host} did not answer in time.`)
      : toProxyError(error, proxy, target);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** HTTP CONNECT (RFC 9110, 9.3.6). */
async function askHttp(line: Socket, proxy: ProxyAddress, target: TunnelTarget): Promise<Socket> {
  const host = isIP(target.host) === 6 ? `[${target.host}]` : target.host;
  const asked = request({
    method: 'CONNECT',
    path: `${host}:${target.port}`,
    headers: { host: `${host}:${target.port}`, ...authorization(proxy) },
    // Holds only where no agent is named, not even `false`.
    createConnection: () => line,
  }).end();
  // A proxy that refuses need not keep to the form of CONNECT.
  const answered = new Promise<[IncomingMessage, Socket?, Buffer?]>((resolve, reject) => {
    asked.once('connect', (response, _socket, head) => resolve([response, line, head]));
    asked.once('response', (response) => resolve([response]));
    asked.once('error', reject);
  });
  const [response, , head] = await answered;
  const status = response.statusCode ?? 0;
  if (status === 407 || status === 401) throw credentialsRefused(proxy);
  if (status < 200 || status > 299) throw targetRefused(proxy, target, `HTTP ${status}`);
  if (head !== undefined && head.length > 0) line.unshift(head);
  return line;
}

function authorization({ username, password }: ProxyAddress): Record<string, string> {
  if (username === null && password === null) return {};
  const credentials = Buffer.from(`${username ?? ''}:${password ?? ''}`).toString('base64');
  return { 'proxy-authorization': `Basic ${credentials}` };
}

async function askSocks(line: Socket, proxy: ProxyAddress, target: TunnelTarget): Promise<Socket> {
  try {
    const { socket } = await SocksClient.createConnection({
      command: 'connect',
      existing_socket: line,
      destination: { host: target.host, port: target.port },
      proxy: {
        host: proxy.host,
        port: proxy.port,
        type: proxy.protocol === 'socks4' ? 4 : 5,
        ...(proxy.username === null ? {} : { userId: proxy.username }),
        ...(proxy.password === null ? {} : { password: proxy.password }),
      },
    });
    return socket;
  } catch (error) {
    throw socksError(error, proxy, target);
  }
}

/** The client tells its failures by their texts alone. */
function socksError(error: unknown, proxy: ProxyAddress, target: TunnelTarget): unknown {
  if (!(error instanceof SocksClientError)) return error;
  if (/authentication/i.test(error.message)) return credentialsRefused(proxy);
  const refusal = /rejected connection - \(?(\w+)/.exec(error.message)?.[1];
  // The client takes what is no answer of SOCKS 4 for a refusal that it has no name for.
  return refusal === undefined || refusal === 'undefined'
    ? error
    : targetRefused(proxy, target, refusal);
}

const credentialsRefused = ({ host, username }: ProxyAddress): ProxyError =>
  new ProxyError(
    'proxy.credentials_refused',
    username === null
      ? `The proxy ${host} asks for a user name and password.`
      : `The proxy ${host} does not accept this user name and password.`,
  );

const targetRefused = ({ host }: ProxyAddress, target: TunnelTarget, why: string): ProxyError =>
  new ProxyError(
    'proxy.target_refused',
    `The proxy ${host} did not connect to ${target.host}:${target.port} (${why}).`,
  );

function toProxyError(error: unknown, proxy: ProxyAddress, target: TunnelTarget): ProxyError {
  if (error instanceof ProxyError) return error;
  const { host, protocol } = proxy;
  // As Node's HTTP client and the SOCKS client call it.
  if (error instanceof Error && /socket hang up|ECONNRESET|Socket closed/.test(error.message)) {
    const message = `The proxy ${host} closed the connection when it was asked for ${target.host}:${target.port}.`;
    return new ProxyError('proxy.no_answer', message, { cause: error });
  }
  const message = `What answers at the proxy ${host} does not speak ${protocol}.`;
  return new ProxyError('proxy.protocol', message, { cause: error });
}
