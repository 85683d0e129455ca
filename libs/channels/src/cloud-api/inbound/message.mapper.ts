import type { ChannelMessage, JsonObject } from '../../channel-message.js';
import { contactsMessage } from '../contacts/contacts-message.js';
import { vCardOf } from '../contacts/vcard.js';
import { jidOf } from './jid-of.js';
import type { MetaChange, MetaMessage, OtherMessage } from './notification.js';
import { toStatusError } from './status.mapper.js';

/** Content of a message, and the wire contract's name for its kind. */
interface Content {
  readonly message: JsonObject;
  readonly messageType: string;
}

/** A message of Meta in the wire contract's shape M. `people` are the contacts of the same change. */
export function toChannelMessage(
  message: MetaMessage | OtherMessage,
  people: MetaChange['contacts'],
): ChannelMessage {
  const { message: content, messageType } = contentOf(message);
  const contextInfo = contextOf(message);
  return {
    key: { remoteJid: jidOf(message.from), fromMe: false, id: message.id },
    pushName: people.find(({ wa_id }) => wa_id === message.from)?.profile?.name ?? null,
    status: 'DELIVERY_ACK',
    message: contextInfo === null ? content : { ...content, contextInfo },
    contextInfo,
    messageType,
    messageTimestamp: message.timestamp,
    source: 'unknown',
  };
}

const isOther = (message: MetaMessage | OtherMessage): message is OtherMessage =>
  'errors' in message;

function contentOf(message: MetaMessage | OtherMessage): Content {
  if (isOther(message)) {
    const { type, errors } = message;
    const unsupportedMessage = { type, errors: errors.map(toStatusError) };
    return { messageType: 'unsupportedMessage', message: { unsupportedMessage } };
  }
  switch (message.type) {
    case 'text':
      return { messageType: 'conversation', message: { conversation: message.text.body } };
    case 'image':
      return { messageType: 'imageMessage', message: { imageMessage: message.image } };
    case 'video':
      return { messageType: 'videoMessage', message: { videoMessage: message.video } };
    case 'document':
      return { messageType: 'documentMessage', message: { documentMessage: message.document } };
    case 'sticker':
      return { messageType: 'stickerMessage', message: { stickerMessage: message.sticker } };
    case 'audio': {
      const audioMessage = { ...message.audio, ptt: message.audio['voice'] === true };
      return { messageType: 'audioMessage', message: { audioMessage } };
    }
    case 'location': {
      const { latitude: degreesLatitude, longitude: degreesLongitude } = message.location;
      const { name = null, address = null } = message.location;
      const locationMessage = { degreesLatitude, degreesLongitude, name, address };
      return { messageType: 'locationMessage', message: { locationMessage } };
    }
    case 'contacts':
      return contactsMessage(message.contacts.map(vCardOf));
    case 'interactive':
      return interactiveOf(message.interactive);
    case 'order':
      return orderOf(message.order);
    case 'button': {
      const { text, payload } = message.button;
      return {
        messageType: 'buttonMessage',
        message: {
          conversation: text ?? '',
          buttonReply: { id: payload ?? null, title: text ?? null },
        },
      };
    }
    case 'reaction': {
      const { message_id: id, emoji: text } = message.reaction;
      return {
        messageType: 'reactionMessage',
        message: {
          reactionMessage: { key: { id, remoteJid: jidOf(message.from) }, text },
        },
      };
    }
  }
}

/** A cart that was sent in, by the names of WhatsApp's own orders. */
function orderOf(order: Extract<MetaMessage, { type: 'order' }>['order']): Content {
  const items = order.product_items.map((item) => ({
    productId: item.product_retailer_id ?? null,
    quantity: item.quantity ?? null,
    price: item.item_price ?? null,
    currency: item.currency ?? null,
  }));
  const orderMessage = {
    catalogId: order.catalog_id ?? null,
    message: order.text ?? null,
    itemCount: items.reduce((count, { quantity }) => count + (quantity ?? 0), 0),
    items,
  };
  return { messageType: 'orderMessage', message: { orderMessage } };
}

/** The contract shows the title alone; what was chosen is told by its id beside it. */
function interactiveOf(
  interactive: Extract<MetaMessage, { type: 'interactive' }>['interactive'],
): Content {
  const { type, button_reply, list_reply, nfm_reply } = interactive;
  const chosen = button_reply ?? list_reply;
  const conversation = chosen?.title ?? nfm_reply?.body ?? nfm_reply?.name ?? '';
  return {
    messageType: 'interactiveMessage',
    message: {
      conversation,
      interactiveReply: {
        type: type ?? null,
        id: chosen?.id ?? null,
        title: chosen?.title ?? null,
        description: chosen?.description ?? null,
        ...(nfm_reply ? { responseJson: nfm_reply.response_json ?? null } : {}),
      },
    },
  };
}

function contextOf({ context }: MetaMessage | OtherMessage): JsonObject | null {
  if (context?.id == null) return null;
  return {
    stanzaId: context.id,
    ...(context.from == null ? {} : { participant: jidOf(context.from.replace(/\D/g, '')) }),
  };
}
