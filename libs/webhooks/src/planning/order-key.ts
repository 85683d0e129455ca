import type { StoredEvent } from '@switchboard/events';
import type { OrderMode } from '../endpoints/endpoint.js';
import { chatOf } from './chat-of.js';

/**
 * Deliveries of one endpoint with the same key go out one after another. Null where any order will do. What tells of no
 * chat is in order among itself.
 *
 * @param hash keyed, so that a table of keys does not tell who was written to
 */
export function orderKey(
  mode: OrderMode,
  event: Pick<StoredEvent, 'data'>,
  hash: (text: string) => Buffer,
): Buffer | null {
  switch (mode) {
    case 'none':
      return null;
    case 'instance':
      return hash('order/instance').subarray(0, KEY_BYTES);
    case 'chat':
      return hash(`order/chat/${chatOf(event.data) ?? ''}`).subarray(0, KEY_BYTES);
  }
}

const KEY_BYTES = 16;
