import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppConfig, testConfig } from '@switchboard/config';
import { MediaIntake, MediaStore } from '@switchboard/media';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TRIALS } from '../../../test/channels/capabilities/trials.js';
import {
  CAPABILITY_OF_CONTENT,
  capabilityOf,
  ChannelRegistry,
  ChannelsModule,
  InboundDirectory,
  InboundReports,
  InboundTemplates,
  INTEGRATIONS,
} from './index.js';

@Global()
@Module({
  providers: [
    { provide: AppConfig, useValue: testConfig() },
    { provide: MediaStore, useValue: {} },
    { provide: MediaIntake, useValue: {} },
    { provide: InboundDirectory, useValue: {} },
    { provide: InboundReports, useValue: {} },
    { provide: InboundTemplates, useValue: {} },
  ],
  exports: [AppConfig, MediaStore, MediaIntake, InboundDirectory, InboundReports, InboundTemplates],
})
class SurroundingsModule {}

let registry: ChannelRegistry;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = await Test.createTestingModule({
    imports: [SurroundingsModule, ChannelsModule],
  }).compile();
  registry = app.get(ChannelRegistry);
  close = () => app.close();
});
afterAll(() => close());

it.each(INTEGRATIONS)('knows %s, which sends texts', (integration) => {
  const channel = registry.find(integration);
  expect(channel?.integration).toBe(integration);
  expect(channel?.capabilities.has(CAPABILITY_OF_CONTENT.text)).toBe(true);
});

it.each(INTEGRATIONS)('gives %s what the suite of all channels tries on it', (integration) => {
  const tried = Object.entries(TRIALS).filter(([, { on }]) => on[integration].has);
  const channel = registry.find(integration);
  expect(tried.map(([name]) => name).toSorted()).toEqual(
    [...(channel?.capabilities ?? [])].toSorted(),
  );
});

it('shows a presence on linked devices alone, and answers the others in the words of the contract', () => {
  const needed = capabilityOf({ kind: 'set-presence', presence: 'available' });
  const answers = INTEGRATIONS.map((integration) => {
    const channel = registry.find(integration);
    return channel?.capabilities.has(needed) === true ? 'can' : channel?.notAvailable;
  });
  expect(answers).toEqual([
    'can',
    'Method not available on WhatsApp Business API',
    'Method not available on Evolution Channel',
  ]);
});
