import type { MessageContent } from '../../channel-message.js';

/** One card, or several in one message, in the wire contract's shape. */
export function contactsMessage(
  contacts: readonly { readonly displayName: string; readonly vcard: string }[],
): { readonly messageType: string; readonly message: MessageContent } {
  const [only] = contacts;
  if (contacts.length === 1 && only !== undefined) {
    return { messageType: 'contactMessage', message: { contactMessage: only } };
  }
  const displayName = `${contacts.length} contacts`;
  return {
    messageType: 'contactsArrayMessage',
    message: { contactsArrayMessage: { displayName, contacts } },
  };
}
