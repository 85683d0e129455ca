export * from './channel.js';
export * from './channel.errors.js';
export * from './channel-message.js';
export * from './inbound-ports.js';
export { BaileysChannelProvider } from './baileys/baileys-channel.provider.js';
export { CHANNEL_PROVIDERS, ChannelRegistry } from './channel-registry.js';
export { ChannelsModule } from './channels.module.js';
