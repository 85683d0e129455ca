import type { MessageStatus } from '@switchboard/channels';
import { expect, it } from 'vitest';
import { mayFollow } from './status-order.js';

it.each<[MessageStatus, MessageStatus, boolean]>([
  ['PENDING', 'SERVER_ACK', true],
  ['PENDING', 'READ', true],
  ['SERVER_ACK', 'DELIVERY_ACK', true],
  ['READ', 'DELIVERY_ACK', false],
  ['READ', 'READ', false],
  ['READ', 'PLAYED', true],
  ['PENDING', 'ERROR', true],
  ['SERVER_ACK', 'ERROR', true],
  ['DELIVERY_ACK', 'ERROR', false],
  ['ERROR', 'ERROR', false],
  ['ERROR', 'SERVER_ACK', true],
])('%s → %s: %s', (current, next, allowed) => {
  expect(mayFollow(current, next)).toBe(allowed);
});
