import { DomainError } from '@switchboard/errors';

/** The store cannot be reached, or fails. */
export class S3UnavailableError extends DomainError {
  readonly code = 's3.unavailable';
  readonly status = 503;

  constructor(what: string, reason: string, options?: ErrorOptions) {
    super(
      `${what}: the S3 store cannot be used (${reason}). Look at S3_ENDPOINT, S3_PORT and S3_USE_SSL, or try again later.`,
      options,
    );
  }
}

/** The store does not let these credentials do it. */
export class S3RefusedError extends DomainError {
  readonly code = 's3.refused';
  readonly status = 403;

  constructor(what: string, reason: string, options?: ErrorOptions) {
    super(
      `${what}: the S3 store refuses it (${reason}). Look at S3_ACCESS_KEY and S3_SECRET_KEY; they have to be allowed to list the bucket, and to read, write and remove objects there.`,
      options,
    );
  }
}

/** There is no such object or bucket. */
export class S3MissingError extends DomainError {
  readonly code = 's3.missing';
  readonly status = 404;

  constructor(what: string, options?: ErrorOptions) {
    super(`${what}: there is no such object, or no such bucket.`, options);
  }
}

const REFUSALS = new Set([
  'AccessDenied',
  'AllAccessDisabled',
  'Forbidden',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'Unauthorized',
]);
const MISSING = new Set(['NoSuchBucket', 'NoSuchKey', 'NotFound']);

/** What a failure of the client means to who asked for `what` (the address of an object). */
export function s3Failure(what: string, cause: unknown): DomainError {
  if (cause instanceof DomainError) return cause;
  if (!(cause instanceof Error)) return new S3UnavailableError(what, String(cause), { cause });
  const status = statusOf(cause);
  if (MISSING.has(cause.name) || status === 404) return new S3MissingError(what, { cause });
  if (REFUSALS.has(cause.name) || status === 401 || status === 403) {
    const reason = REFUSALS.has(cause.name) ? cause.name : String(status);
    return new S3RefusedError(what, reason, { cause });
  }
  return new S3UnavailableError(what, reasonOf(cause), { cause });
}

/** An answer to HEAD has no body, so its name may say nothing. */
function statusOf(error: Error): number | null {
  if (!('$metadata' in error)) return null;
  const { $metadata: about } = error;
  return typeof about === 'object' && about !== null && 'httpStatusCode' in about
    ? Number(about.httpStatusCode)
    : null;
}

/** Node has no message for a host of which no address answers. */
function reasonOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return error.message === '' ? code : error.message.replace(/\.$/, '');
}
