import type { StatusOptions, TextContent } from '@switchboard/channels';
import { StatusIncompleteError, StatusMediaNotBuiltError } from '../../message.errors.js';
import type { SendStatusDto } from '../dto/send-status.dto.js';

/** Where a status goes. */
export const STATUS_CHAT = 'status@broadcast';

const PERSON = '@s.whatsapp.net';

/** What a status is. */
export interface StatusMessage {
  readonly content: TextContent;
  readonly style: Omit<StatusOptions, 'recipients'>;
}

/**
 * @throws StatusIncompleteError in the words of the wire contract
 * @throws StatusMediaNotBuiltError
 */
export function statusMessage(body: SendStatusDto): StatusMessage {
  const { type, content, backgroundColor, font } = body;
  if (type === undefined) throw new StatusIncompleteError('Type is required');
  if (content === undefined || content === '')
    throw new StatusIncompleteError('Content is required');
  if (type !== 'text') throw new StatusMediaNotBuiltError();
  if (!backgroundColor) throw new StatusIncompleteError('Background color is required');
  if (!font) throw new StatusIncompleteError('Font is required');
  return {
    content: { kind: 'text', text: content, linkPreview: null },
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
