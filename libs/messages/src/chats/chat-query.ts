import { CursorInvalidError, decodeCursor } from '../find/list-cursor.js';
import { momentMs } from '../find/is-moment.js';
import { normalizeNumber } from '../number/normalize-number.js';
import type { FindChatsDto } from './find-chats.dto.js';

const DEFAULT_TAKE = 1_000;
const MAX_TAKE = 1_000;
/** Larger numbers have no meaning, and PostgreSQL refuses them. */
const MAX_SKIP = 100_000_000;

/** A timestamptz as PostgreSQL prints it. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)*$/;

/** A search that the repository can run. */
export interface ChatQuery {
  /** Further conditions on the table `chat`, each with its `AND`; `$1` is the instance. */
  readonly where: string;
  readonly values: readonly (string | number)[];
  readonly limit: number;
  readonly offset: number;
}

/** A chat may be named by the number of a person while WhatsApp names it by LID, and the other way. */
export const inEitherAddressing = (place: string): string =>
  `remote_jid = ANY(ARRAY(
    SELECT ${place} UNION ALL
    SELECT remote_jid FROM contact WHERE instance_id = $1 AND remote_jid_alt = ${place} UNION ALL
    SELECT remote_jid_alt FROM contact
    WHERE instance_id = $1 AND remote_jid = ${place} AND remote_jid_alt IS NOT NULL))`;

/**
 * Reads a search as the wire contract does. A span of time filters when both its ends are given.
 *
 * @throws NumberInvalidError, CursorInvalidError
 */
export function chatQuery(body: FindChatsDto): ChatQuery {
  const { remoteJid, messageTimestamp } = body.where ?? {};
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: (place: string) => string, value: string | number): void => {
    values.push(value);
    conditions.push(`AND ${condition(`$${values.length + 1}`)}`);
  };
  if (remoteJid) {
    const jid = remoteJid.includes('@') ? remoteJid : normalizeNumber(remoteJid);
    add((place) => inEitherAddressing(place), jid.replaceAll('\0', ''));
  }
  const { gte, lte } = messageTimestamp ?? {};
  if (gte !== undefined && lte !== undefined) {
    add((place) => `last_message_at >= to_timestamp(${place}::float8)`, momentMs(gte) / 1_000);
    add((place) => `last_message_at <= to_timestamp(${place}::float8)`, momentMs(lte) / 1_000);
  }
  if (body.cursor) {
    const [at = '', jid = ''] = decodeCursor(body.cursor, 2);
    if (!TIMESTAMP.test(at)) throw new CursorInvalidError();
    values.push(at, jid);
    conditions.push(
      `AND (last_message_at, remote_jid) < ($${values.length}::timestamptz, $${values.length + 1})`,
    );
  }
  return {
    where: conditions.join(' '),
    values,
    limit: Math.min(body.take || DEFAULT_TAKE, MAX_TAKE),
    offset: Math.min(body.skip ?? 0, MAX_SKIP),
  };
}
