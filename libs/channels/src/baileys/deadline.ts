/**
 * Settles as `promise` does, or rejects with `error()` as soon as `signal` is aborted. `promise` itself goes on.
 */
export function within<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  error: () => Error,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => {
      reject(error());
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}

/** Resolves when all of `promises` have settled, or when `signal` is aborted, whichever is first. Never rejects. */
export function settledWithin(
  promises: readonly Promise<unknown>[],
  signal: AbortSignal,
): Promise<void> {
  return within(Promise.allSettled(promises), signal, () => new Error('deadline')).then(
    () => undefined,
    () => undefined,
  );
}
