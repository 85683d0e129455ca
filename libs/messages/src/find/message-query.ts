import { storedAddressSql } from '../addresses/person-address.repository.js';
import type { FindMessagesDto } from './find-messages.dto.js';
import { momentMs } from './is-moment.js';
import { CursorInvalidError, decodeCursor } from './list-cursor.js';

const DEFAULT_PAGE_SIZE = 50;
/** Largest page: a larger one would be megabytes of JSON. */
const MAX_PAGE_SIZE = 1_000;
/** Larger numbers have no meaning as a page, and PostgreSQL refuses them. */
const MAX_PAGE = 1_000_000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A search that the repository can run. */
export interface MessageQuery {
  /** Conditions on the table `message`, with `$1` for the instance. */
  readonly where: string;
  /** Values for `$2` and on. */
  readonly values: readonly (string | number)[];
  /** True when every message of the instance matches. */
  readonly everything: boolean;
  readonly page: number;
  readonly pageSize: number;
  /** The message behind which the page starts, in place of a number of it; null: by number. */
  readonly after: { readonly timestamp: string; readonly id: string } | null;
}

/** Columns that are compared with a text. */
const TEXT_COLUMNS = {
  remote_jid: (where) => where.key?.remoteJid,
  remote_jid_alt: (where) => where.key?.remoteJidAlt,
  participant: (where) => where.key?.participant,
  message_id: (where) => where.key?.id,
  message_type: (where) => where.messageType,
  source: (where) => where.source,
} satisfies Record<string, (where: Filter) => string | undefined>;

type Filter = NonNullable<FindMessagesDto['where']>;

/**
 * Reads a search as the wire contract does: empty texts and `fromMe: false` do not filter, a span of time filters when
 * both its ends are given.
 *
 * @returns null when nothing can match
 * @throws CursorInvalidError
 */
export function messageQuery(body: FindMessagesDto): MessageQuery | null {
  const where = body.where ?? {};
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: (place: string) => string, value: string | number): void => {
    values.push(value);
    conditions.push(condition(`$${values.length + 1}`));
  };

  if (where.id && !UUID.test(where.id)) return null;
  if (where.id) add((place) => `id = ${place}::uuid`, where.id);
  for (const [column, read] of Object.entries(TEXT_COLUMNS)) {
    const value = read(where);
    // No stored text has a NUL in it.
    if (value?.includes('\0')) return null;
    if (value) add((place) => conditionOn(column, place), value);
  }
  if (where.key?.fromMe) conditions.push('from_me');
  const { gte, lte } = where.messageTimestamp ?? {};
  if (gte !== undefined && lte !== undefined) {
    add((place) => `message_timestamp >= ${place}`, Math.floor(momentMs(gte) / 1_000));
    add((place) => `message_timestamp <= ${place}`, Math.floor(momentMs(lte) / 1_000));
  }
  return {
    where: ['instance_id = $1', ...conditions].join(' AND '),
    values,
    everything: conditions.length === 0,
    page: Math.min(body.page || 1, MAX_PAGE),
    pageSize: Math.min(body.offset || DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
    after: body.cursor ? placeOf(body.cursor) : null,
  };
}

/** @throws CursorInvalidError */
function placeOf(cursor: string): { timestamp: string; id: string } {
  const [timestamp = '', id = ''] = decodeCursor(cursor, 2);
  if (!/^\d{1,18}$/.test(timestamp) || !UUID.test(id)) throw new CursorInvalidError();
  return { timestamp, id };
}

/** A chat is found by either address, and so is a message by the address that was not told first. */
function conditionOn(column: string, place: string): string {
  switch (column) {
    case 'remote_jid':
      return `remote_jid = ${storedAddressSql(place)}`;
    case 'remote_jid_alt':
      return `(remote_jid = ${place} OR remote_jid_alt = ${place})`;
    default:
      return `${column} = ${place}`;
  }
}
