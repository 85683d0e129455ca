/** Which part of the history of an account a report belongs to: WhatsApp sends the newest part first. */
export const HISTORY_STAGES = ['bootstrap', 'recent', 'full', 'on-demand', 'names'] as const;
export type HistoryStage = (typeof HISTORY_STAGES)[number];

/** The stages by how far the history has come with them. Names, and what was asked for, say nothing of that. */
export const HISTORY_STAGES_BY_DEPTH: readonly HistoryStage[] = [
  'on-demand',
  'names',
  'bootstrap',
  'recent',
  'full',
];

/** A chat as the history of the account knows it. */
export interface HistoryChat {
  readonly remoteJid: string;
  readonly name: string | null;
  readonly unreadMessages: number;
  /** Seconds since 1970; null when nothing was ever written in it. */
  readonly lastMessageAt: number | null;
}

/** A contact as the history of the account knows it. */
export interface HistoryContact {
  readonly remoteJid: string;
  /** The same person in the other addressing (number, or LID), where it is known. */
  readonly remoteJidAlt?: string;
  readonly pushName: string | null;
}

/** What an account may not do at present. */
export interface AccountRestriction {
  /** WhatsApp's word for the kind, `WEB_COMPANION_ONLY` for one. */
  readonly type: string;
  readonly endsAt: Date | null;
}
