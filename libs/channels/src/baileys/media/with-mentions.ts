import { proto } from '@switchboard/baileys';

/** The same message, in which these are mentioned. */
export function withMentions(message: proto.IMessage, mentions: readonly string[]): proto.IMessage {
  if (mentions.length === 0) return message;
  const contextInfo = { mentionedJid: [...mentions] };
  const { imageMessage, videoMessage, documentMessage, audioMessage, stickerMessage, ptvMessage } =
    message;
  return {
    ...message,
    ...(imageMessage ? { imageMessage: { ...imageMessage, contextInfo } } : {}),
    ...(videoMessage ? { videoMessage: { ...videoMessage, contextInfo } } : {}),
    ...(documentMessage ? { documentMessage: { ...documentMessage, contextInfo } } : {}),
    ...(audioMessage ? { audioMessage: { ...audioMessage, contextInfo } } : {}),
    ...(stickerMessage ? { stickerMessage: { ...stickerMessage, contextInfo } } : {}),
    ...(ptvMessage ? { ptvMessage: { ...ptvMessage, contextInfo } } : {}),
  };
}
