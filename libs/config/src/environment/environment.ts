import { z } from 'zod';
import { accessVariables, instanceVariables, serverVariables } from './server.js';
import { authStateVariables } from './auth-state.js';
import { storeVariables } from './store.js';
import { eventVariables } from './events.js';
import { mediaVariables } from './media.js';
import { metricsVariables } from './metrics.js';
import { rabbitmqEventVariables, webhookEventVariables } from './event-switches.js';
import { webhookVariables } from './webhook.js';
import {
  businessVariables,
  egressVariables,
  genericChannelVariables,
  proxyVariables,
  whatsappVariables,
} from './whatsapp.js';

/** Every variable the gateway reads, in the order of the configuration table. */
export const environment = z.object({
  ...serverVariables,
  ...accessVariables,
  ...metricsVariables,
  ...instanceVariables,
  ...storeVariables,
  ...mediaVariables,
  ...authStateVariables,
  ...whatsappVariables,
  ...proxyVariables,
  ...egressVariables,
  ...eventVariables,
  ...rabbitmqEventVariables,
  ...webhookVariables,
  ...webhookEventVariables,
  ...businessVariables,
  ...genericChannelVariables,
});

/** The values of all variables. */
export type Environment = z.output<typeof environment>;

/** The texts of the variables that are set. */
export type EnvironmentTexts = Readonly<Record<string, string>>;
