import { decodeCursor } from '../find/list-cursor.js';
import { normalizeNumber } from '../number/normalize-number.js';
import type { FindContactsDto } from './find-contacts.dto.js';

const MAX_PAGE_SIZE = 10_000;
const MAX_PAGE = 1_000_000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A search that the repository can run. */
export interface ContactQuery {
  readonly by:
    | { readonly kind: 'all' }
    | { readonly kind: 'address'; readonly jid: string }
    | { readonly kind: 'id'; readonly id: string }
    | { readonly kind: 'none' };
  /** Address behind which the page starts; empty: at the first. */
  readonly after: string;
  readonly limit: number;
  readonly offset: number;
}

/** @throws NumberInvalidError, CursorInvalidError */
export function contactQuery(body: FindContactsDto): ContactQuery {
  const limit = Math.min(body.offset || MAX_PAGE_SIZE, MAX_PAGE_SIZE);
  const page = Math.min(body.page || 1, MAX_PAGE);
  const [after = ''] = body.cursor ? decodeCursor(body.cursor, 1) : [];
  return {
    by: soughtContacts(body),
    after,
    limit,
    offset: after === '' ? (page - 1) * limit : 0,
  };
}

function soughtContacts({ where }: FindContactsDto): ContactQuery['by'] {
  const address = where?.remoteJid || (where?.id?.includes('@') ? where.id : '');
  if (address) {
    const jid = address.includes('@') ? address : normalizeNumber(address);
    return { kind: 'address', jid: jid.replaceAll('\0', '') };
  }
  if (!where?.id) return { kind: 'all' };
  return UUID.test(where.id) ? { kind: 'id', id: where.id } : { kind: 'none' };
}
