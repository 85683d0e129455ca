import { decimal, flag, integer, signingSecret, statusCodes, url } from './text-schemas.js';
import { optional, variable } from './variable.js';

const globalSection = 'Global webhook';
const deliverySection = 'Delivery of webhooks';

/** One webhook for all instances, and how deliveries are tried. */
export const webhookVariables = {
  WEBHOOK_GLOBAL_ENABLED: variable(flag, {
    section: globalSection,
    description: 'Whether the events of every instance are told to `WEBHOOK_GLOBAL_URL`',
    default: 'false',
    example: 'true',
  }),
  WEBHOOK_GLOBAL_URL: optional(url('http', 'https'), {
    section: globalSection,
    description: 'Where they are told; required when it is enabled',
    unset: 'nowhere',
    example: 'https://hooks.example.com/whatsapp',
  }),
  WEBHOOK_GLOBAL_WEBHOOK_BY_EVENTS: variable(flag, {
    section: globalSection,
    description: 'Whether the name of the event is added to the URL (`/messages-upsert`)',
    default: 'false',
    example: 'true',
  }),
  WEBHOOK_GLOBAL_SECRET: optional(signingSecret, {
    section: globalSection,
    description:
      'What its requests are signed with (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64',
    unset: 'not signed',
    example: '$(echo whsec_$(openssl rand -base64 32))',
  }),
  WEBHOOK_REQUEST_TIMEOUT_MS: variable(integer(1_000, 120_000), {
    section: deliverySection,
    description: 'How long one request may take as a whole, where an endpoint says nothing else',
    unit: 'milliseconds',
    default: '15000',
    example: '30000',
  }),
  WEBHOOK_RETRY_MAX_ATTEMPTS: variable(integer(1, 100), {
    section: deliverySection,
    description:
      'How often a delivery is tried in all. When any `WEBHOOK_RETRY_*` is set, the schedule these variables describe holds; otherwise the longer built-in one',
    unit: 'attempts',
    default: '10',
    example: '10',
  }),
  WEBHOOK_RETRY_INITIAL_DELAY_SECONDS: variable(integer(0, 86_400), {
    section: deliverySection,
    description: 'Wait after the first failure',
    unit: 'seconds',
    default: '5',
    example: '5',
  }),
  WEBHOOK_RETRY_USE_EXPONENTIAL_BACKOFF: variable(flag, {
    section: deliverySection,
    description: 'Whether the wait doubles with each failure',
    default: 'true',
    example: 'false',
  }),
  WEBHOOK_RETRY_MAX_DELAY_SECONDS: variable(integer(1, 604_800), {
    section: deliverySection,
    description: 'Longest wait',
    unit: 'seconds',
    default: '300',
    example: '300',
  }),
  WEBHOOK_RETRY_JITTER_FACTOR: variable(decimal(0, 1), {
    section: deliverySection,
    description: 'By how much a wait is varied at random, up and down, as a part of itself',
    default: '0.2',
    example: '0.2',
  }),
  WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES: variable(statusCodes, {
    section: deliverySection,
    description: 'HTTP statuses after which a delivery is not tried again, divided by commas',
    default: '400,401,403,404,422',
    example: '400,404,410',
  }),
  WEBHOOK_MAX_BODY_BYTES: variable(integer(262_144, 268_435_456), {
    section: deliverySection,
    description:
      'Largest body that is sent to an endpoint with `base64` on; without it the limit is 262144. A larger event is told by a reference to it',
    unit: 'bytes',
    default: '16777216',
    example: '1048576',
  }),
  WEBHOOK_PAYLOAD_RETENTION_DAYS: variable(integer(1, 3_650), {
    section: deliverySection,
    description:
      'How long the body of a delivery is kept after its end, and with it the chance to replay it',
    unit: 'days',
    default: '7',
    example: '14',
  }),
  WEBHOOK_ATTEMPT_RETENTION_DAYS: variable(integer(1, 3_650), {
    section: deliverySection,
    description: 'How long a delivery and its attempts are listed after its end',
    unit: 'days',
    default: '30',
    example: '90',
  }),
};
