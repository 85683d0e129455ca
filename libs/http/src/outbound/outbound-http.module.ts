import { Module } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { EgressPolicy } from './egress-policy.js';
import { HostResolver, SystemHostResolver } from './host-resolver.js';
import { ProxyTunnels } from './proxy/proxy-tunnels.js';
import { OutboundDownload } from './outbound-download.js';
import { OutboundHttp } from './outbound-http.js';

/** Outgoing HTTP. Needs `AppConfig` from a global module. */
@Module({
  providers: [
    {
      provide: EgressPolicy,
      useFactory: (config: AppConfig) => new EgressPolicy(config.egressAllowedCidrs),
      inject: [AppConfig],
    },
    { provide: HostResolver, useClass: SystemHostResolver },
    OutboundHttp,
    OutboundDownload,
    ProxyTunnels,
  ],
  exports: [OutboundHttp, OutboundDownload, EgressPolicy, ProxyTunnels],
})
export class OutboundHttpModule {}
