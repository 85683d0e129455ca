/** What can be sent as a header and found again. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;

/** Whether a token can be a key of the API. The guard would take the global key for the operator's. */
export const canBeKey = (token: string, globalKey: string): boolean =>
  TOKEN.test(token) && token !== globalKey;
