import type { WAVersion } from '@switchboard/baileys';

/** What stands before the revision in every version of today. */
const LINE: readonly [number, number] = [2, 3000];

/** The version that the script of WhatsApp Web names; null when it names none. */
export function versionIn(script: string): WAVersion | null {
  const revision = /\\?"client_revision\\?"\s*:\s*(\d{6,15})/.exec(script)?.[1];
  return revision === undefined ? null : [...LINE, Number(revision)];
}
