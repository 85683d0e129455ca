import { type AuthenticationCreds, jidNormalizedUser, type WASocket } from '@switchboard/baileys';
import type { OwnProfile } from '../channel.js';

/** The own profile of an open connection. The address of the picture is left out when it does not come in time. */
export async function ownProfile(
  socket: Pick<WASocket, 'profilePictureUrl'>,
  creds: AuthenticationCreds,
  pictureMs: number,
): Promise<OwnProfile> {
  const jid = jidNormalizedUser(creds.me?.id);
  const lid = creds.me?.lid;
  return {
    jid,
    lid: lid ? jidNormalizedUser(lid) : null,
    name: creds.me?.name ?? null,
    pictureUrl: await pictureUrl(socket, jid, pictureMs),
  };
}

/** Null when there is none, or when it is not shown to us. */
async function pictureUrl(
  socket: Pick<WASocket, 'profilePictureUrl'>,
  jid: string,
  timeoutMs: number,
): Promise<string | null> {
  try {
    return (await socket.profilePictureUrl(jid, 'image', timeoutMs)) ?? null;
  } catch {
    return null;
  }
}
