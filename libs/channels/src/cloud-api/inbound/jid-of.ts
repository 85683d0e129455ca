/** The account that Meta names by digits, as WhatsApp addresses it. */
export const jidOf = (waId: string): string => `${waId}@s.whatsapp.net`;
