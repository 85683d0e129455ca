import type { ChannelMessage } from '../../channel-message.js';
import type { SendTextCommand } from '../../channel.js';
import type { GraphAccount, GraphClient } from '../graph/graph-client.js';

/** Milliseconds in a second. */
const SECOND_MS = 1_000;

/** The message as Graph wants it, without the product's name. */
export function textBody(command: SendTextCommand) {
  const quotedId = quotedIdOf(command);
  return {
    recipient_type: 'individual',
    to: digitsOf(command),
    type: 'text',
    text: { body: command.text, preview_url: command.asWritten?.linkPreview ?? false },
    ...(quotedId === null ? {} : { context: { message_id: quotedId } }),
  };
}

/**
 * Sends a text; `delayMs` and mentions mean nothing on this channel.
 *
 * @throws GraphRefusedError, GraphUnreadableError, EgressError
 */
export async function sendText(
  graph: GraphClient,
  account: GraphAccount,
  command: SendTextCommand,
  signal: AbortSignal,
): Promise<ChannelMessage> {
  const body = textBody(command);
  const { id, waId } = await graph.sendMessage(account, body, signal);
  const quotedId = quotedIdOf(command);
  const contextInfo = quotedId === null ? null : { stanzaId: quotedId };
  return {
    // Meta decides which account a number is; statuses will name that one.
    key: { remoteJid: `${waId ?? body.to}@s.whatsapp.net`, fromMe: true, id },
    pushName: null,
    status: 'PENDING',
    message: { conversation: command.text, ...(contextInfo === null ? {} : { contextInfo }) },
    contextInfo,
    messageType: 'conversation',
    messageTimestamp: Math.floor(Date.now() / SECOND_MS),
    source: 'unknown',
  };
}

/** What is quoted is named by its id alone, stored here or not. */
const quotedIdOf = ({ asWritten, quoted }: SendTextCommand): string | null =>
  asWritten?.quotedId ?? quoted?.key.id ?? null;

/** Meta takes a number as it is dialled: what WhatsApp's older accounts lack is its own business. */
function digitsOf(command: SendTextCommand): string {
  const [user = ''] = (command.asWritten?.number ?? command.chat).split(/[:@]/);
  return user.replace(/\D/g, '');
}
