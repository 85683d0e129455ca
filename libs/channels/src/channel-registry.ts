import { Inject, Injectable } from '@nestjs/common';
import type { ChannelProvider, Integration } from './channel.js';

/** Injection token of the array of all `ChannelProvider`s. */
export const CHANNEL_PROVIDERS = Symbol('CHANNEL_PROVIDERS');

/** The one place that knows which channels there are. */
@Injectable()
export class ChannelRegistry {
  private readonly byIntegration: ReadonlyMap<string, ChannelProvider>;

  constructor(@Inject(CHANNEL_PROVIDERS) providers: readonly ChannelProvider[]) {
    this.byIntegration = new Map(providers.map((provider) => [provider.integration, provider]));
  }

  /** The provider of this integration, or null when this gateway has none for it. */
  find(integration: Integration): ChannelProvider | null {
    return this.byIntegration.get(integration) ?? null;
  }
}
