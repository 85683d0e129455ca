export { EgressPolicy } from './egress-policy.js';
export { EgressError, type EgressErrorCode } from './egress.errors.js';
export { HostResolver, SystemHostResolver } from './host-resolver.js';
export {
  MAX_ANSWER_BYTES,
  OutboundHttp,
  type OutboundAnswer,
  type OutboundCall,
  type OutboundPost,
} from './outbound-http.js';
export { OutboundHttpModule } from './outbound-http.module.js';
