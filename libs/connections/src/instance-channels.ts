import { Injectable } from '@nestjs/common';
import {
  type Capability,
  type ChannelProvider,
  NotAvailableOnChannelError,
} from '@switchboard/channels';
import { ConnectionPorts } from './connection-ports.js';

/** As many instances as one installation is expected to have. */
const MAX_KNOWN = 40_000;

/** Which channel an instance is on; that never changes, so it is asked once. */
@Injectable()
export class InstanceChannels {
  private readonly known = new Map<string, ChannelProvider>();

  constructor(private readonly ports: ConnectionPorts) {}

  /** Null when the instance is unknown, or this gateway has no channel for it. */
  async of(instanceId: string): Promise<ChannelProvider | null> {
    const known = this.known.get(instanceId);
    if (known !== undefined) return known;
    const integration = await this.ports.instances.integrationOf(instanceId);
    const channel = integration === null ? null : this.ports.channels.find(integration);
    if (channel !== null) this.remember(instanceId, channel);
    return channel;
  }

  /** Whether an instance can do something; false when nothing is known of it. */
  async can(instanceId: string, capability: Capability): Promise<boolean> {
    return (await this.of(instanceId))?.capabilities.has(capability) ?? false;
  }

  /**
   * Refuses what the channel of an instance cannot do, before anything is tried. Of an instance without a channel it
   * says nothing: its state does.
   *
   * @throws NotAvailableOnChannelError in the words of the wire contract
   */
  async require(instanceId: string, capability: Capability): Promise<void> {
    const channel = await this.of(instanceId);
    if (channel !== null && !channel.capabilities.has(capability)) {
      throw new NotAvailableOnChannelError(channel.notAvailable);
    }
  }

  private remember(instanceId: string, channel: ChannelProvider): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= MAX_KNOWN && oldest !== undefined) this.known.delete(oldest);
    this.known.set(instanceId, channel);
  }
}
