import type { ChannelProvider, ProxySettings } from '@switchboard/channels';
import { ProxyError } from '@switchboard/http';
import { ProxyRefusedError } from '../instance.errors.js';

/** @throws ProxyRefusedError when the channel does not reach its other side through this proxy */
export async function tryProxy(
  channel: Pick<ChannelProvider, 'tryProxy'>,
  proxy: ProxySettings,
): Promise<void> {
  try {
    await channel.tryProxy(proxy);
  } catch (error) {
    throw error instanceof ProxyError ? new ProxyRefusedError(error) : error;
  }
}
