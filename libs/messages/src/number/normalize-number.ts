import { NumberInvalidError } from '../message.errors.js';

/** A JID that is used as it is: only the server of the name decides, digits are not touched. */
const JID = /^(?:\d+@(?:s\.whatsapp\.net|lid)|[\d-]+@g\.us|\w+@(?:broadcast|newsletter))$/;

/** Old groups are named after their maker's number and the second of their making. */
const OLD_GROUP = /^\d{8,15}-\d{10}$/;

/** Groups have longer numbers than people: 15 digits are the most that a telephone number has. */
const MIN_GROUP_DIGITS = 18;

/** Longest of those below; the dash of an old group is kept from this length on, whatever its parts are. */
const MIN_DASHED_GROUP_LENGTH = 24;

const PERSON = '@s.whatsapp.net';
const GROUP = '@g.us';

/**
 * Turns what a caller gives as a number into a JID, by the rules of the wire contract: formatting is dropped, long numbers
 * are groups, and the digit that Mexico, Argentina and parts of Brazil write but WhatsApp's older accounts lack is
 * removed. Whether the account exists, and with which digits, is for the channel to ask.
 *
 * Other than the contract, newsletters and short old groups are kept as they are, and a text without a number is refused.
 *
 * @throws NumberInvalidError
 */
export function normalizeNumber(input: string): string {
  const withoutDevice = input.trim().replace(/:\d+/, '');
  if (JID.test(withoutDevice)) return withoutDevice;
  const [user = ''] = withoutDevice.replace(/[\s+()]/g, '').split(/[:@]/);
  if (/[^\d.\-/]/.test(user)) throw new NumberInvalidError();
  const dashed = user.replace(/[^\d-]/g, '');
  if (OLD_GROUP.test(dashed)) return dashed + GROUP;
  if (dashed.includes('-') && dashed.length >= MIN_DASHED_GROUP_LENGTH) return dashed + GROUP;
  const digits = user.replace(/\D/g, '');
  if (digits === '') throw new NumberInvalidError();
  if (digits.length >= MIN_GROUP_DIGITS) return digits + GROUP;
  return withoutExtraDigit(digits) + PERSON;
}

function withoutExtraDigit(digits: string): string {
  if (digits.length !== 13) return digits;
  // Mexico 52 1 …, Argentina 54 9 …
  if (/^5[24]/.test(digits)) return digits.slice(0, 2) + digits.slice(3);
  if (!digits.startsWith('55')) return digits;
  const areaCode = Number(digits.slice(2, 4));
  const firstOfLastEight = Number(digits[5]);
  // Areas from 31 on, mobile numbers: accounts are known without the ninth digit.
  if (areaCode < 31 || firstOfLastEight < 7) return digits;
  return digits.slice(0, 4) + digits.slice(5);
}
