/** What was awaited did not come before its deadline. */
export class DeadlineError extends Error {
  constructor() {
    super('The deadline passed');
    this.name = 'DeadlineError';
  }
}

/**
 * The outcome of `promise`, unless `deadline` comes first.
 *
 * @throws DeadlineError at the deadline; `promise` goes on, its outcome is ignored
 */
export async function within<T>(promise: Promise<T>, deadline: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const passed = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(new DeadlineError());
    if (deadline.aborted) onAbort();
    else {
      deadline.addEventListener('abort', onAbort, { once: true });
      stop = () => deadline.removeEventListener('abort', onAbort);
    }
  });
  try {
    return await Promise.race([promise, passed]);
  } finally {
    stop();
  }
}
