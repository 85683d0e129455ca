import { expect, it } from 'vitest';
import { routeOf } from './route.js';

const names = { exchange: 'whatsapp', queuePrefix: null };

it('has an exchange an instance, and a queue an event of it', () => {
  expect(routeOf('instance', 'acme', 'messages.upsert', names)).toEqual({
    exchange: 'acme',
    routingKey: 'messages.upsert',
    queue: 'acme.messages.upsert',
  });
});

it('has one exchange for all instances, with or without a prefix of the queues', () => {
  expect(routeOf('global', 'acme', 'call', names)).toEqual({
    exchange: 'whatsapp',
    routingKey: 'call',
    queue: 'call',
  });
  expect(routeOf('global', 'acme', 'call', { ...names, queuePrefix: 'eu' }).queue).toBe('eu.call');
});
