/** What can be sent as a header and found again. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;

/** True for what can be the key of an instance: the guard would take the global key for the operator's. */
export const isKey = (given: string, globalKey: string): boolean =>
  TOKEN.test(given) && given !== globalKey;
