import { Module } from '@nestjs/common';
import { BaileysChannelProvider } from './baileys/baileys-channel.provider.js';
import type { ChannelProvider } from './channel.js';
import { CHANNEL_PROVIDERS, ChannelRegistry } from './channel-registry.js';

/** All ways to WhatsApp. Needs `AppConfig` (global). */
@Module({
  providers: [
    BaileysChannelProvider,
    {
      provide: CHANNEL_PROVIDERS,
      inject: [BaileysChannelProvider],
      useFactory: (...providers: ChannelProvider[]) => providers,
    },
    ChannelRegistry,
  ],
  exports: [ChannelRegistry],
})
export class ChannelsModule {}
