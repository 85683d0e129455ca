import type { AddressPair } from '@switchboard/channels';
import type { MessageReport } from '@switchboard/connections';
import { isLid, pairOf } from './address-pair.js';

/** What a report says of the addresses of people; what messages say is read where they are stored. */
export function pairsIn(report: MessageReport): readonly AddressPair[] {
  if (report.kind === 'addresses') return report.items;
  if (report.kind === 'contacts')
    return found(report.items.map(({ jid, jidAlt }) => pairOf(jid, jidAlt)));
  if (report.kind === 'history')
    return found(report.contacts.map((item) => pairOf(item.remoteJid, item.remoteJidAlt)));
  return [];
}

const found = (pairs: readonly (AddressPair | null)[]): AddressPair[] =>
  pairs.filter((each) => each !== null);

/** The LIDs that chats and people are named by in a report. */
export const lidsIn = (report: MessageReport): readonly string[] =>
  addressesIn(report).filter(isLid);

function addressesIn(report: MessageReport): readonly string[] {
  if (report.kind === 'chats' || report.kind === 'contacts')
    return report.items.map(({ jid }) => jid);
  if (report.kind === 'chats-deleted') return report.jids;
  if (report.kind === 'labelling') return [report.labelling.chatId];
  if (report.kind === 'history')
    return [...report.chats, ...report.contacts].map(({ remoteJid }) => remoteJid);
  return [];
}

/** The report with numbers in the place of LIDs, as far as they are known. */
export function withNumbers(
  report: MessageReport,
  numbers: ReadonlyMap<string, string>,
): MessageReport {
  const numberOf = (jid: string): string => numbers.get(jid) ?? jid;
  if (report.kind === 'chats')
    return { ...report, items: report.items.map((chat) => ({ ...chat, jid: numberOf(chat.jid) })) };
  if (report.kind === 'contacts') {
    const items = report.items.map((contact) => {
      const number = numbers.get(contact.jid);
      return number === undefined ? contact : { ...contact, jid: number, jidAlt: contact.jid };
    });
    return { ...report, items };
  }
  if (report.kind === 'chats-deleted') return { ...report, jids: report.jids.map(numberOf) };
  if (report.kind === 'labelling') {
    const { labelling } = report;
    return { ...report, labelling: { ...labelling, chatId: numberOf(labelling.chatId) } };
  }
  if (report.kind === 'history') {
    const chats = report.chats.map((chat) => ({ ...chat, remoteJid: numberOf(chat.remoteJid) }));
    const contacts = report.contacts.map((contact) => {
      const remoteJid = numbers.get(contact.remoteJid);
      return remoteJid === undefined
        ? contact
        : { ...contact, remoteJid, remoteJidAlt: contact.remoteJid };
    });
    return { ...report, chats, contacts };
  }
  return report;
}
