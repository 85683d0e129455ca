import type { StatusOptions, TextContent } from '@switchboard/channels';
import type { TakenMedia } from '@switchboard/media';
import { StatusIncompleteError } from '../../message.errors.js';
import type { SendStatusDto } from '../dto/send-status.dto.js';
import { type MediaOrder, plainOrder } from '../media/media-order.js';

/** Where a status goes. */
export const STATUS_CHAT = 'status@broadcast';

const PERSON = '@s.whatsapp.net';

/** What a status is: a text, or a medium that is to be brought first. */
export type StatusMessage = {
  readonly style: Omit<StatusOptions, 'recipients'>;
} & (
  | { readonly content: TextContent; readonly order: null }
  | { readonly content: null; readonly order: MediaOrder }
);

/**
 * @param upload the file that came along
 * @throws StatusIncompleteError in the words of the wire contract
 * @throws MediaSourceInvalidError
 */
export function statusMessage(body: SendStatusDto, upload: TakenMedia | null): StatusMessage {
  const { type, content, backgroundColor, font } = body;
  if (type === undefined) throw new StatusIncompleteError('Type is required');
  if ((content === undefined || content === '') && upload === null)
    throw new StatusIncompleteError('Content is required');
  if (type !== 'text') {
    const form = type === 'audio' ? 'voice' : type;
    const order = { ...plainOrder(form, content, upload), caption: body.caption || null };
    return { content: null, order, style: { backgroundColor: null, font: null } };
  }
  if (!backgroundColor) throw new StatusIncompleteError('Background color is required');
  if (!font) throw new StatusIncompleteError('Font is required');
  return {
    content: { kind: 'text', text: content ?? '', linkPreview: null },
    order: null,
    style: { backgroundColor, font },
  };
}

/**
 * Who sees a status.
 *
 * @param contacts all that are known, read when they are asked for
 * @throws StatusIncompleteError in the words of the wire contract
 */
export async function statusRecipients(
  { allContacts, statusJidList = [] }: SendStatusDto,
  contacts: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  if (allContacts === true) {
    const all = await contacts();
    if (all.length === 0) throw new StatusIncompleteError('Contacts not found');
    return all;
  }
  if (statusJidList.length === 0) throw new StatusIncompleteError('StatusJidList is required');
  return statusJidList.map((jid) => (jid.includes('@') ? jid : `${jid}${PERSON}`));
}
