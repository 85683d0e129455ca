/** What the contract takes for a number: it begins with a digit. */
export const NUMBER_PATTERN = /^\+?\d+[.@\w-]+$/;

/** The digits that a pairing code is made for, of a number or a JID; null when there is none. */
export function pairingDigits(number: string | null | undefined): string | null {
  const digits = /^\+?(\d{5,20})(?:[:@].*)?$/.exec(number ?? '')?.[1];
  return digits ?? null;
}
