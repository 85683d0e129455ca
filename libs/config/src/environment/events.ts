import { flag, integer, text, url } from './text-schemas.js';
import { optional, variable } from './variable.js';

const logSection = 'Event log';
const websocketSection = 'WebSocket';
const rabbitmqSection = 'RabbitMQ';

/** The log of events, and the ways they take besides webhooks. */
export const eventVariables = {
  EVENT_RETENTION_DAYS: variable(integer(1, 3_650), {
    section: logSection,
    description:
      'How long an event can be caught up with (`GET /events/…`). What a subscriber has yet to get by webhook or RabbitMQ is kept apart and does not depend on it',
    unit: 'days',
    default: '7',
    example: '30',
  }),
  WEBSOCKET_ENABLED: variable(flag, {
    section: websocketSection,
    description:
      'Whether events are pushed to socket.io clients, in the namespace `/<instanceName>` of each instance that has it switched on (`/websocket/set`)',
    default: 'false',
    example: 'true',
  }),
  WEBSOCKET_GLOBAL_EVENTS: variable(flag, {
    section: websocketSection,
    description:
      'Whether every event of every instance is pushed on the default namespace too, to clients that have the global key',
    default: 'false',
    example: 'true',
  }),
  RABBITMQ_ENABLED: variable(flag, {
    section: rabbitmqSection,
    description:
      'Whether events are published to RabbitMQ, for each instance that has it switched on (`/rabbitmq/set`)',
    default: 'false',
    example: 'true',
  }),
  RABBITMQ_URI: optional(url('amqp', 'amqps'), {
    section: rabbitmqSection,
    description: 'The broker; required when it is enabled',
    unset: 'nowhere',
    example: 'amqp://user:password@broker.example.com:5672/switchboard',
  }),
  RABBITMQ_FRAME_MAX: variable(integer(4_096, 10_485_760), {
    section: rabbitmqSection,
    description: 'Largest frame that is agreed with the broker',
    unit: 'bytes',
    default: '8192',
    example: '131072',
  }),
  RABBITMQ_GLOBAL_ENABLED: variable(flag, {
    section: rabbitmqSection,
    description:
      'Whether the events of every instance are published to `RABBITMQ_EXCHANGE_NAME` too, as far as `RABBITMQ_EVENTS_…` switch them on',
    default: 'false',
    example: 'true',
  }),
  RABBITMQ_EXCHANGE_NAME: variable(text(127), {
    section: rabbitmqSection,
    description: 'Topic exchange of these events',
    default: 'switchboard',
    example: 'whatsapp',
  }),
  RABBITMQ_PREFIX_KEY: optional(text(64), {
    section: rabbitmqSection,
    description: 'Begins the name of each of their queues: `<prefix>.messages.upsert`',
    unset: 'none',
    example: 'whatsapp',
  }),
};
