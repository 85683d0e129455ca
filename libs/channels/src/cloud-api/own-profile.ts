import type { OwnProfile } from '../channel.js';
import type { GraphNumber } from './graph/graph-client.js';

/** The own profile, as far as Graph knows it. */
export function ownProfileOf({ displayNumber, verifiedName }: GraphNumber): OwnProfile {
  const digits = displayNumber?.replace(/\D/g, '') ?? '';
  return {
    jid: digits === '' ? null : `${digits}@s.whatsapp.net`,
    lid: null,
    name: verifiedName,
    pictureUrl: null,
  };
}
