import type { WASocket } from '@switchboard/baileys';

const PICTURE_TIMEOUT_MS = 5_000;
/** Codes for a picture that there is not, or not for us. */
const NOT_SHOWN = [401, 403, 404];

/** The address of a picture; null when there is none for us, undefined when WhatsApp did not say: in time, or at all. */
export async function shownPicture(
  socket: Pick<WASocket, 'profilePictureUrl'>,
  jid: string,
): Promise<string | null | undefined> {
  try {
    return (await socket.profilePictureUrl(jid, 'image', PICTURE_TIMEOUT_MS)) ?? null;
  } catch (error) {
    return isNotShown(error) ? null : undefined;
  }
}

/** The library puts the server's code into `data`. */
const isNotShown = (error: unknown): boolean =>
  error instanceof Error && 'data' in error && NOT_SHOWN.some((code) => code === error.data);
