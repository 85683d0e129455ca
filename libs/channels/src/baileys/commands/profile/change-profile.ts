import type { WASocket } from '@switchboard/baileys';
import { CommandFailedError } from '../../../channel.errors.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import type { PrivacySettings } from '../../../commands/profile-commands.js';
import { ownJid } from './find-profile.js';

export async function setProfileName(
  socket: Pick<WASocket, 'updateProfileName' | 'user' | 'ev'>,
  { name }: CommandOf<'set-profile-name'>,
): Promise<null> {
  await socket.updateProfileName(name);
  // The library learns it from other devices alone.
  if (socket.user !== undefined) socket.ev.emit('creds.update', { me: { ...socket.user, name } });
  return null;
}

export async function setProfileAbout(
  socket: Pick<WASocket, 'updateProfileStatus'>,
  { about }: CommandOf<'set-profile-about'>,
): Promise<null> {
  await socket.updateProfileStatus(about);
  return null;
}

/** The picture of the owner or of a group; the library brings it to the size that WhatsApp shows. */
export async function setPicture(
  socket: Pick<WASocket, 'updateProfilePicture' | 'removeProfilePicture' | 'user'>,
  { group, picture }: CommandOf<'set-picture'>,
): Promise<null> {
  const jid = group ?? ownJid(socket);
  if (picture === null) await socket.removeProfilePicture(jid);
  else await socket.updateProfilePicture(jid, Buffer.from(picture, 'base64'));
  return null;
}

export async function findPrivacy(
  socket: Pick<WASocket, 'fetchPrivacySettings'>,
): Promise<PrivacySettings> {
  const found = await socket.fetchPrivacySettings(true);
  const of = (name: keyof PrivacySettings): string => found[name] ?? 'all';
  return {
    readreceipts: of('readreceipts'),
    profile: of('profile'),
    status: of('status'),
    online: of('online'),
    last: of('last'),
    groupadd: of('groupadd'),
  };
}

/** One after the other, as the phone does; answers what is in force then. */
export async function setPrivacy(
  socket: Pick<
    WASocket,
    | 'fetchPrivacySettings'
    | 'updateReadReceiptsPrivacy'
    | 'updateProfilePicturePrivacy'
    | 'updateStatusPrivacy'
    | 'updateOnlinePrivacy'
    | 'updateLastSeenPrivacy'
    | 'updateGroupsAddPrivacy'
  >,
  { privacy }: CommandOf<'set-privacy'>,
): Promise<PrivacySettings> {
  await socket.updateReadReceiptsPrivacy(oneOf(['all', 'none'], privacy.readreceipts));
  await socket.updateProfilePicturePrivacy(oneOf(AUDIENCES, privacy.profile));
  await socket.updateStatusPrivacy(oneOf(AUDIENCES, privacy.status));
  await socket.updateOnlinePrivacy(oneOf(['all', 'match_last_seen'], privacy.online));
  await socket.updateLastSeenPrivacy(oneOf(AUDIENCES, privacy.last));
  await socket.updateGroupsAddPrivacy(
    oneOf(['all', 'contacts', 'contact_blacklist'], privacy.groupadd),
  );
  return findPrivacy(socket);
}

const AUDIENCES = ['all', 'contacts', 'contact_blacklist', 'none'] as const;

function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new CommandFailedError(`there is no privacy "${value}" here.`);
  return found;
}
