import { type DynamicModule, Global, Module } from '@nestjs/common';
import {
  CHANNEL_PROVIDERS,
  type ChannelProvider,
  ChannelRegistry,
  ChannelsModule,
} from '@switchboard/channels';

/** The channels of this gateway, for every module: those of the product, unless a test brings its own. */
@Global()
@Module({})
export class ChannelChoiceModule {
  static forRoot(channels: readonly ChannelProvider[] | undefined): DynamicModule {
    if (channels === undefined) {
      return { module: ChannelChoiceModule, imports: [ChannelsModule], exports: [ChannelsModule] };
    }
    return {
      module: ChannelChoiceModule,
      providers: [{ provide: CHANNEL_PROVIDERS, useValue: channels }, ChannelRegistry],
      exports: [ChannelRegistry],
    };
  }
}
