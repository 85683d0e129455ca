/** Names one value of the auth state. */
export interface AuthKeyName {
  readonly type: string;
  readonly id: string;
}

/** Type and id of the one value that says who this device is. Channels keep their credentials under it. */
export const CREDENTIALS: AuthKeyName = { type: 'creds', id: 'creds' };

/** The one order in which commits touch values. */
export function compareNames(left: AuthKeyName, right: AuthKeyName): number {
  return compare(left.type, right.type) || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
