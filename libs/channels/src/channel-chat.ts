/** What is known of a person, or of the picture of a group. */
export interface ChannelContact {
  readonly jid: string;
  /** The same person in the other addressing (number, or LID). */
  readonly jidAlt: string | null;
  /** Name in the owner's address book. */
  readonly savedName: string | null;
  /** Name that the person gave themselves. */
  readonly pushName: string | null;
  /** True when the picture is another one, or gone: an address that is known leads nowhere. */
  readonly pictureChanged: boolean;
}

/** The two addresses of one person. */
export interface AddressPair {
  readonly lid: string;
  /** The number, `5511987654321@s.whatsapp.net`. */
  readonly phoneJid: string;
}

/** What is known of a chat; what is null stays as it was. */
export interface ChannelChat {
  readonly jid: string;
  readonly name: string | null;
  /** Messages that were not read. */
  readonly unread: number | null;
  /** The owner marked it to be read later. */
  readonly markedUnread: boolean | null;
  readonly archived: boolean | null;
}

/** What somebody does at this moment, in the words of the wire contract. */
export const PRESENCES = ['unavailable', 'available', 'composing', 'recording', 'paused'] as const;
export type Presence = (typeof PRESENCES)[number];

/** The presence of people in a chat, by their addresses. */
export interface ChannelPresence {
  readonly id: string;
  readonly presences: Readonly<
    Record<string, { readonly lastKnownPresence: Presence; readonly lastSeen?: number }>
  >;
}

/** A label of a business account. */
export interface ChannelLabel {
  readonly id: string;
  readonly name: string;
  /** Number of the colour. */
  readonly color: number;
  readonly deleted: boolean;
  readonly predefinedId: string | null;
}

/** A label that was put on a chat, or taken off. */
export interface ChannelLabelling {
  readonly type: 'add' | 'remove';
  readonly chatId: string;
  readonly labelId: string;
}
