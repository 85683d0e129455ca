import type { AnswerOf, CommandOf } from '../../commands/channel-commands.js';
import type { GatewaySocket } from '../session-socket.js';

/** Brings the medium of a message into the media store. */
export async function fetchMedia(
  socket: GatewaySocket,
  { key, content, asksAgain = false }: CommandOf<'fetch-media'>,
  deadline: AbortSignal,
): Promise<AnswerOf<'fetch-media'>> {
  const { id } = await socket.files.fetch(socket, { key, content, asksAgain }, deadline);
  return { mediaId: id };
}
