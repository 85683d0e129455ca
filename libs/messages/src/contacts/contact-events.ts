import type { NewEvent } from '@switchboard/events';
import type { ContactChangeDto } from '../dto/events/contact-events.dto.js';
import type { ContactRow } from '../store/contact.repository.js';

/** What is told of a contact. */
const toContactChange = (instanceId: string, row: ContactRow) =>
  ({
    remoteJid: row.remote_jid,
    pushName: row.saved_name ?? row.push_name,
    profilePicUrl: row.profile_pic_url,
    instanceId,
  }) satisfies ContactChangeDto;

/** What a synchronisation says of contacts: a list for those that are new, and one for the others. */
export function contactEvents(instanceId: string, rows: readonly ContactRow[]): NewEvent[] {
  const of = (name: 'contacts.upsert' | 'contacts.update', some: readonly ContactRow[]) =>
    some.length === 0
      ? []
      : [{ instanceId, name, data: some.map((row) => toContactChange(instanceId, row)) }];
  return [
    ...of(
      'contacts.upsert',
      rows.filter(({ inserted }) => inserted),
    ),
    ...of(
      'contacts.update',
      rows.filter(({ inserted }) => !inserted),
    ),
  ];
}

/** What a message says of who wrote it: the wire contract tells each contact by itself then, and in no list. */
export const messageContactEvents = (instanceId: string, rows: readonly ContactRow[]): NewEvent[] =>
  rows.map((row) => ({
    instanceId,
    name: row.inserted ? 'contacts.upsert' : 'contacts.update',
    data: toContactChange(instanceId, row),
  }));
