export * from './channel.js';
export * from './channel-message.js';
export { CHANNEL_PROVIDERS, ChannelRegistry } from './channel-registry.js';
