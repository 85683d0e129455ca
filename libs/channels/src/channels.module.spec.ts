import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppConfig } from '@switchboard/config';
import { expect, it } from 'vitest';
import { ChannelRegistry, ChannelsModule } from './index.js';

@Global()
@Module({
  providers: [{ provide: AppConfig, useValue: { whatsapp: { rootKey: null } } }],
  exports: [AppConfig],
})
class ConfigurationModule {}

it('knows the channels that there are', async () => {
  const app = await Test.createTestingModule({
    imports: [ConfigurationModule, ChannelsModule],
  }).compile();
  const registry = app.get(ChannelRegistry);
  expect(registry.find('WHATSAPP-BAILEYS')?.capabilities.has('send-text')).toBe(true);
  expect(registry.find('EVOLUTION')).toBeNull();
  await app.close();
});
