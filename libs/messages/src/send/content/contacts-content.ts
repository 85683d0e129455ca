import type { ContactsContent } from '@switchboard/channels';
import { normalizeNumber } from '../../number/normalize-number.js';
import type { SendContactDto } from '../dto/send-contact.dto.js';

/** @throws NumberInvalidError when a card has no number in it */
export function contactsContent({ contact }: SendContactDto): ContactsContent {
  return {
    kind: 'contacts',
    contacts: contact.map(({ fullName, phoneNumber, wuid, organization, email, url }) => ({
      fullName,
      phoneNumber,
      wuid: userOf(wuid || normalizeNumber(phoneNumber)),
      organization: organization || null,
      email: email || null,
      url: url || null,
    })),
  };
}

const userOf = (jid: string): string => jid.split('@')[0] ?? jid;
