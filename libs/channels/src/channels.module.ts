import { Module } from '@nestjs/common';
import { OutboundHttpModule } from '@switchboard/http';
import { BaileysChannelProvider } from './baileys/baileys-channel.provider.js';
import { WebVersions } from './baileys/version/web-versions.js';
import { CloudChannelProvider } from './cloud-api/cloud-channel.provider.js';
import { GraphClient } from './cloud-api/graph/graph-client.js';
import { GraphHttp } from './cloud-api/graph/graph-http.js';
import { GraphMedia } from './cloud-api/graph/graph-media.js';
import { GraphWays } from './cloud-api/graph/graph-ways.js';
import { MetaWebhookController } from './cloud-api/inbound/meta-webhook.controller.js';
import { MetaWebhookService } from './cloud-api/inbound/meta-webhook.service.js';
import type { ChannelProvider } from './channel.js';
import { LinkedMedia } from './direct/linked-media.js';
import { IncomingMedia } from './evolution/incoming-media.js';
import { CHANNEL_PROVIDERS, ChannelRegistry } from './channel-registry.js';
import { EvolutionChannelProvider } from './evolution/evolution-channel.provider.js';
import { EvolutionWebhookController } from './evolution/evolution-webhook.controller.js';

/** All ways to WhatsApp. Needs `AppConfig`, `MediaStore`, `MediaIntake`, `InboundReports` and `InboundDirectory` from global modules. */
@Module({
  imports: [OutboundHttpModule],
  controllers: [MetaWebhookController, EvolutionWebhookController],
  providers: [
    WebVersions,
    LinkedMedia,
    BaileysChannelProvider,
    GraphHttp,
    GraphWays,
    GraphClient,
    GraphMedia,
    CloudChannelProvider,
    MetaWebhookService,
    EvolutionChannelProvider,
    IncomingMedia,
    {
      provide: CHANNEL_PROVIDERS,
      inject: [BaileysChannelProvider, CloudChannelProvider, EvolutionChannelProvider],
      useFactory: (...providers: ChannelProvider[]) => providers,
    },
    ChannelRegistry,
  ],
  exports: [ChannelRegistry],
})
export class ChannelsModule {}
