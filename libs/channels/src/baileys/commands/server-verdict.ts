import type { EventEmitter } from 'node:events';
import type { BinaryNode } from '@switchboard/baileys';

/** What the server says of one message. */
export interface ServerVerdict {
  /** The code of its refusal; null when it took the message, or has not said anything in time. */
  wait(): Promise<string | null>;
  stop(): void;
}

/**
 * Listens for the server's acknowledgement of a message that is about to be sent under `id`. The library tells refusals
 * alone, and those to nobody in particular.
 */
export function serverVerdict(
  wire: EventEmitter,
  id: string,
  deadline: AbortSignal,
  waitMs: number,
): ServerVerdict {
  const event = `TAG:${id}`;
  let settle: (refusal: string | null) => void = () => undefined;
  const heard = new Promise<string | null>((resolve) => (settle = resolve));
  const onStanza = (stanza: BinaryNode) => {
    if (stanza.tag === 'ack') settle(stanza.attrs['error'] ?? null);
  };
  const onEnd = () => {
    settle(null);
  };
  let timer: NodeJS.Timeout | undefined;
  wire.on(event, onStanza);
  wire.on('close', onEnd);
  deadline.addEventListener('abort', onEnd, { once: true });
  return {
    wait: () => {
      timer = setTimeout(onEnd, waitMs);
      return heard;
    },
    stop: () => {
      clearTimeout(timer);
      wire.off(event, onStanza);
      wire.off('close', onEnd);
      deadline.removeEventListener('abort', onEnd);
    },
  };
}
