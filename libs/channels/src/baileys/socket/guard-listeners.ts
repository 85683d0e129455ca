import type { EventEmitter } from 'node:events';

type Listener = (...values: unknown[]) => unknown;

/**
 * Catches what the library's own listeners throw or reject with. Most of them are async and nobody looks at
 * their promises: one frame that cannot be decrypted would be an unhandled rejection, which ends the process with every
 * other connection in it.
 *
 * @param onFailure is told the event and the error
 */
export function guardListeners(
  emitter: EventEmitter,
  onFailure: (event: string, error: unknown) => void,
): void {
  for (const event of emitter.eventNames()) {
    const listeners = emitter.rawListeners(event);
    emitter.removeAllListeners(event);
    for (const listener of listeners) {
      emitter.on(
        event,
        guarded(emitter, listener, (error) => onFailure(String(event), error)),
      );
    }
  }
}

function guarded(
  emitter: EventEmitter,
  listener: unknown,
  onFailure: (error: unknown) => void,
): Listener {
  return (...values) => {
    if (typeof listener !== 'function') return;
    try {
      const result: unknown = Reflect.apply(listener, emitter, values);
      if (result instanceof Promise) result.catch(onFailure);
    } catch (error) {
      onFailure(error);
    }
  };
}
