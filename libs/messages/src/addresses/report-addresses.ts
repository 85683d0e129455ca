import type { AddressPair } from '@switchboard/channels';
import type { MessageReport } from '@switchboard/connections';
import { isLid, pairOf } from './address-pair.js';

/** Reports that name chats and people; what messages say is read where they are stored. */
export function pairsIn(report: MessageReport): readonly AddressPair[] {
  switch (report.kind) {
    case 'addresses':
      return report.items;
    case 'contacts':
      return found(report.items.map(({ jid, jidAlt }) => pairOf(jid, jidAlt)));
    case 'history':
      return found(report.contacts.map((item) => pairOf(item.remoteJid, item.remoteJidAlt)));
    default:
      return [];
  }
}

const found = (pairs: readonly (AddressPair | null)[]): AddressPair[] =>
  pairs.filter((each) => each !== null);

/** The LIDs that chats and people are named by in a report. */
export function lidsIn(report: MessageReport): readonly string[] {
  switch (report.kind) {
    case 'chats':
    case 'contacts':
      return report.items.map(({ jid }) => jid).filter(isLid);
    case 'chats-deleted':
      return report.jids.filter(isLid);
    case 'labelling':
      return [report.labelling.chatId].filter(isLid);
    case 'history':
      return [...report.chats, ...report.contacts].map(({ remoteJid }) => remoteJid).filter(isLid);
    default:
      return [];
  }
}

/** The report with numbers in the place of LIDs, as far as they are known. */
export function withNumbers(
  report: MessageReport,
  numbers: ReadonlyMap<string, string>,
): MessageReport {
  const numberOf = (jid: string): string => numbers.get(jid) ?? jid;
  switch (report.kind) {
    case 'chats':
      return {
        ...report,
        items: report.items.map((chat) => ({ ...chat, jid: numberOf(chat.jid) })),
      };
    case 'contacts':
      return {
        ...report,
        items: report.items.map((contact) => {
          const number = numbers.get(contact.jid);
          return number === undefined ? contact : { ...contact, jid: number, jidAlt: contact.jid };
        }),
      };
    case 'chats-deleted':
      return { ...report, jids: report.jids.map(numberOf) };
    case 'labelling': {
      const { labelling } = report;
      return { ...report, labelling: { ...labelling, chatId: numberOf(labelling.chatId) } };
    }
    case 'history':
      return {
        ...report,
        chats: report.chats.map((chat) => ({ ...chat, remoteJid: numberOf(chat.remoteJid) })),
        contacts: report.contacts.map((contact) => {
          const number = numbers.get(contact.remoteJid);
          return number === undefined
            ? contact
            : { ...contact, remoteJid: number, remoteJidAlt: contact.remoteJid };
        }),
      };
    default:
      return report;
  }
}
