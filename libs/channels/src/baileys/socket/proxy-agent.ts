import type { Agent } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { ProxySettings } from '../../channel.js';

/** The agent through which a connection goes, undefined for a direct one. */
export function proxyAgent(proxy: ProxySettings | null): Agent | undefined {
  if (proxy === null) return undefined;
  const url = proxyUrl(proxy);
  return proxy.protocol === 'socks4' || proxy.protocol === 'socks5'
    ? new SocksProxyAgent(url)
    : new HttpsProxyAgent(url);
}

/** The proxy as a URL, credentials included: never for a log. */
export function proxyUrl(proxy: ProxySettings): URL {
  const host = proxy.host.includes(':') ? `[${proxy.host}]` : proxy.host;
  const url = new URL(`${proxy.protocol}://${host}:${proxy.port}`);
  if (proxy.username !== null) url.username = encodeURIComponent(proxy.username);
  if (proxy.password !== null) url.password = encodeURIComponent(proxy.password);
  return url;
}
