/** What is known at once, as a value, or has to be read first. Every request passes here, and each promise costs it. */
export type Soon<T> = T | Promise<T>;

/** Goes on with the value, at once when it is known. */
export function whenKnown<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
