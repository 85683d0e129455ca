import { InvalidCursorError } from './instance.errors.js';
import type { ListPlace } from './persistence/instance-list.repository.js';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** As PostgreSQL prints a timestamptz in ISO style. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)*$/;

/** True for what can be compared with an id; the database refuses everything else. */
export const isUuid = (text: string): boolean => UUID.test(text.toLowerCase());

/** A place in the list as it travels: opaque to clients. */
export const encodeCursor = ({ createdAt, instanceId }: ListPlace): string =>
  Buffer.from(`${createdAt}|${instanceId}`, 'utf8').toString('base64url');

/** @throws InvalidCursorError */
export function decodeCursor(cursor: string): ListPlace {
  const [createdAt = '', instanceId = ''] = Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .split('|');
  if (!TIMESTAMP.test(createdAt) || !UUID.test(instanceId)) throw new InvalidCursorError();
  return { createdAt, instanceId };
}
