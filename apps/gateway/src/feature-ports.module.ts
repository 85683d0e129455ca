import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuthStateModule } from '@switchboard/auth-state';
import { CHANNEL_PROVIDERS, type ChannelProvider, ChannelRegistry } from '@switchboard/channels';
import { EventsModule } from '@switchboard/events';

/** What several features ask for by its port, without importing who gives it. */
@Global()
@Module({})
export class FeaturePortsModule {
  static forRoot(channels: readonly ChannelProvider[] = []): DynamicModule {
    return {
      module: FeaturePortsModule,
      imports: [AuthStateModule, EventsModule],
      providers: [{ provide: CHANNEL_PROVIDERS, useValue: channels }, ChannelRegistry],
      exports: [AuthStateModule, EventsModule, ChannelRegistry],
    };
  }
}
