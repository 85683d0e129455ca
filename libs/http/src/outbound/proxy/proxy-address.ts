/** What a proxy may speak. */
export const PROXY_PROTOCOLS = ['http', 'https', 'socks4', 'socks5'] as const;

/** Where a proxy is, how to speak to it, and as whom. The credentials are secret. */
export interface ProxyAddress {
  readonly host: string;
  readonly port: number;
  readonly protocol: (typeof PROXY_PROTOCOLS)[number];
  readonly username: string | null;
  readonly password: string | null;
}

/** A proxy and whether its address is the operator's own word, which needs no check. */
export interface ProxyRoute {
  readonly proxy: ProxyAddress;
  readonly trusted: boolean;
}

/** What is to be reached behind a proxy. */
export interface TunnelTarget {
  readonly host: string;
  readonly port: number;
}
