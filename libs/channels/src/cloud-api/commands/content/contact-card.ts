import type { JsonObject, MessageContent } from '../../../channel-message.js';
import type { ContactCard, ContactsContent } from '../../../commands/outgoing-content.js';
import { contactsMessage } from '../../contacts/contacts-message.js';
import { vCardOf } from '../../contacts/vcard.js';

/** Cards as Graph wants them. */
export const graphContacts = ({ contacts }: ContactsContent): JsonObject => ({
  type: 'contacts',
  contacts: contacts.map(graphCard),
});

/** Cards as they are stored and told: those that go out look like those that come in. */
export function storedContacts({ contacts }: ContactsContent): {
  readonly messageType: string;
  readonly message: MessageContent;
} {
  return contactsMessage(contacts.map((card) => vCardOf(storedCard(card))));
}

/** Graph shows a card as one of WhatsApp's when its account is named; it is never guessed. */
function graphCard(card: ContactCard): JsonObject {
  const { fullName, phoneNumber, wuid, organization, email, url } = card;
  return {
    name: { formatted_name: fullName, first_name: fullName },
    phones: [{ phone: phoneNumber, ...(wuid === null ? {} : { wa_id: wuid }) }],
    ...(email === null ? {} : { emails: [{ email }] }),
    ...(url === null ? {} : { urls: [{ url }] }),
    ...(organization === null ? {} : { org: { company: organization } }),
  };
}

const storedCard = ({ fullName, phoneNumber, wuid, organization, email, url }: ContactCard) => ({
  name: { formatted_name: fullName, first_name: fullName },
  phones: [{ phone: phoneNumber, wa_id: wuid }],
  emails: [{ email }],
  urls: [{ url }],
  org: { company: organization },
});
