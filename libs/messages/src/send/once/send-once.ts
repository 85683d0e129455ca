import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { IdempotencyKeyInvalidError } from './once.errors.js';

/** A request that is to have one effect, however often it is made. */
export interface SendOnce {
  /** What the caller named it by. */
  readonly key: string;
  /** SHA-256 of the route and of all that was asked for: the same key for something else is refused. */
  readonly fingerprint: Buffer;
}

/** The header that names such a request. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** Visible characters: what any log and any store can show. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** What a request has of what is needed here. */
interface NamedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly routeOptions: { readonly url?: string };
  readonly body?: unknown;
}

/**
 * `SendOnce` of a request that names itself by `Idempotency-Key`; null without the header. What a form brings besides its
 * fields (a file) is added with `alsoOf`.
 */
export const Once = createParamDecorator((_: undefined, context: ExecutionContext) =>
  onceOf(context.switchToHttp().getRequest<NamedRequest>()),
);

/** @throws IdempotencyKeyInvalidError */
export function onceOf({ headers, routeOptions, body }: NamedRequest): SendOnce | null {
  const key = headers[IDEMPOTENCY_HEADER];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw new IdempotencyKeyInvalidError();
  return { key, fingerprint: digest([routeOptions.url ?? '', inOrder(body ?? {})]) };
}

/** The same request with something more in it, for example the digest of an uploaded file. */
export const alsoOf = (once: SendOnce, more: string): SendOnce => ({
  key: once.key,
  fingerprint: digest([once.fingerprint.toString('hex'), more]),
});

const digest = (value: unknown): Buffer =>
  createHash('sha256').update(JSON.stringify(value)).digest();

/** The same JSON with its fields in one order: two bodies that say the same are the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, inOrder(field)]);
  return { fields };
}
