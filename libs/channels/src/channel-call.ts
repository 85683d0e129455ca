/** What becomes of a call, in the words of the wire contract. */
export const CALL_STATUSES = [
  'offer',
  'ringing',
  'timeout',
  'reject',
  'accept',
  'terminate',
] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/** A call that comes in, or what becomes of it. */
export interface ChannelCall {
  readonly chatId: string;
  /** Who calls; may be an `@lid`, with the number's JID in `callerPn`. */
  readonly from: string;
  readonly callerPn: string | null;
  /** The same in all that is told of one call. */
  readonly id: string;
  readonly date: Date;
  /** True when the call came while this instance was offline. */
  readonly offline: boolean;
  readonly status: CallStatus;
  readonly isVideo: boolean;
  readonly isGroup: boolean;
}
