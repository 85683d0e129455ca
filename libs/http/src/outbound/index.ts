export { AddressList } from './address-rules.js';
export { EgressPolicy } from './egress-policy.js';
export { EgressError, type EgressErrorCode } from './egress.errors.js';
export { HostResolver, SystemHostResolver } from './host-resolver.js';
export {
  MAX_ANSWER_BYTES,
  OutboundHttp,
  type OutboundAnswer,
  type OutboundBody,
  type OutboundCall,
  type OutboundPost,
} from './outbound-http.js';
export { PROXY_PROTOCOLS, type ProxyAddress, type ProxyRoute } from './proxy/proxy-address.js';
export { ProxyError, proxyErrorIn, type ProxyErrorCode } from './proxy/proxy.errors.js';
export { ProxyTunnels } from './proxy/proxy-tunnels.js';
export { type Download, type DownloadOptions, OutboundDownload } from './outbound-download.js';
export { OutboundHttpModule } from './outbound-http.module.js';
