import { generateMessageIDV2, isJidGroup, proto, type WASocket } from '@switchboard/baileys';
import type { SentInstruction } from '../../../commands/chat-commands.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import type { JsonObject, MessageKey } from '../../../channel-message.js';

type Socket = Pick<WASocket, 'relayMessage' | 'user'>;

/** Values of the attribute by which the server tells what a message does to an earlier one. */
const EDITS = { edit: '1', deletion: '7', deletionByAdmin: '8' } as const;

const { Type } = proto.Message.ProtocolMessage;

/** Takes a message back for everyone; somebody else's, as an admin of the group. */
export function deleteMessage(
  socket: Socket,
  { key }: CommandOf<'delete-message'>,
): Promise<SentInstruction> {
  const byAdmin = isJidGroup(key.remoteJid) === true && !key.fromMe;
  return instruct(
    socket,
    key,
    { key: libraryKey(key), type: Type.REVOKE },
    byAdmin ? EDITS.deletionByAdmin : EDITS.deletion,
  );
}

/** Gives a message another text, or a picture or film another caption. */
export function editMessage(
  socket: Socket,
  { key, text, captionOf }: CommandOf<'edit-message'>,
): Promise<SentInstruction> {
  return instruct(
    socket,
    key,
    {
      key: libraryKey(key),
      type: Type.MESSAGE_EDIT,
      editedMessage: editedContent(text, captionOf),
      timestampMs: Date.now(),
    },
    EDITS.edit,
  );
}

function editedContent(
  text: string,
  captionOf: CommandOf<'edit-message'>['captionOf'],
): proto.IMessage {
  switch (captionOf) {
    case 'image':
      return { imageMessage: { caption: text } };
    case 'video':
      return { videoMessage: { caption: text } };
    case null:
      return { extendedTextMessage: { text } };
  }
}

async function instruct(
  socket: Socket,
  about: MessageKey,
  protocolMessage: proto.Message.IProtocolMessage,
  edit: string,
): Promise<SentInstruction> {
  const message = proto.Message.create({ protocolMessage });
  const id = generateMessageIDV2(socket.user?.id);
  await socket.relayMessage(about.remoteJid, message, {
    messageId: id,
    additionalAttributes: { edit },
  });
  return {
    key: { remoteJid: about.remoteJid, fromMe: true, id },
    message: plainJson(message),
    messageTimestamp: Math.floor(Date.now() / 1_000).toString(),
    status: 'PENDING',
  };
}

/** Names for enums, text for 64-bit numbers, base64 for bytes. */
function plainJson(message: proto.Message): JsonObject {
  return proto.Message.toObject(message, { enums: String, longs: String, bytes: String });
}

const libraryKey = ({ remoteJid, fromMe, id, participant }: MessageKey): proto.IMessageKey => ({
  remoteJid,
  fromMe,
  id,
  ...(participant === undefined ? {} : { participant }),
});
