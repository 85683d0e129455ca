import { randomUUID } from 'node:crypto';
import type { BinaryNode, proto } from '@switchboard/baileys';
import type { ButtonsContent, OutgoingButton } from '../../../commands/outgoing-content.js';
import { contextOf } from './context-of.js';
import type { LibraryMessage } from './library-message.js';

/**
 * A text with buttons, as a "native flow" inside a view-once wrapper, in which the wire contract has them.
 *
 * @param picture an image that was uploaded, shown above the text
 */
export function buttonsMessage(
  content: ButtonsContent,
  mentions: readonly string[],
  picture: proto.IMessage | null = null,
): LibraryMessage {
  const { footer, buttons } = content;
  const isPix = buttons.some(({ type }) => type === 'pix');
  const text = bodyText(content);
  return {
    message: {
      viewOnceMessage: {
        message: {
          messageContextInfo: { deviceListMetadata: {}, deviceListMetadataVersion: 2 },
          interactiveMessage: {
            ...(picture?.imageMessage
              ? { header: { hasMediaAttachment: true, imageMessage: picture.imageMessage } }
              : {}),
            ...(text === '' ? {} : { body: { text } }),
            ...(footer === null ? {} : { footer: { text: footer } }),
            nativeFlowMessage: {
              buttons: buttons.map((button) => nativeButton(button)),
              messageParamsJson: '{}',
            },
            ...contextOf(mentions),
          },
        },
      },
    },
    nodes: [flowNode(isPix ? { v: '1', name: 'payment_info' } : { v: '9', name: 'mixed' })],
  };
}

/** The bold title, a blank line, the description; what is missing leaves no gap. */
function bodyText({ title, description }: ButtonsContent): string {
  const parts = [title === '' ? '' : `*${title}*`, description ?? ''];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Without this node the server takes the message, and the receiver's app shows nothing; the name must suit the buttons. */
const flowNode = (flow: Record<string, string>): BinaryNode => ({
  tag: 'biz',
  attrs: {},
  content: [
    {
      tag: 'interactive',
      attrs: { type: 'native_flow', v: '1' },
      content: [{ tag: 'native_flow', attrs: flow }],
    },
  ],
});

interface NativeButton {
  readonly name: string;
  readonly buttonParamsJson: string;
}

function nativeButton(button: OutgoingButton): NativeButton {
  const native = (name: string, parameters: object): NativeButton => ({
    name,
    buttonParamsJson: JSON.stringify(parameters),
  });
  switch (button.type) {
    case 'reply':
      return native('quick_reply', { display_text: button.displayText, id: button.id });
    case 'copy':
      return native('cta_copy', { display_text: button.displayText, copy_code: button.copyCode });
    case 'url':
      return native('cta_url', {
        display_text: button.displayText,
        url: button.url,
        merchant_url: button.url,
      });
    case 'call':
      return native('cta_call', {
        display_text: button.displayText,
        phone_number: button.phoneNumber,
      });
    case 'pix':
      return native('payment_info', pixParameters(button));
  }
}

/** Names of the kinds of Pix keys on WhatsApp. */
const PIX_KEY_TYPES = {
  phone: 'PHONE',
  email: 'EMAIL',
  cpf: 'CPF',
  cnpj: 'CNPJ',
  random: 'EVP',
} as const;

/** An order without an amount: who pays decides on it. */
const pixParameters = (button: Extract<OutgoingButton, { type: 'pix' }>) => ({
  currency: button.currency,
  total_amount: { value: 0, offset: 100 },
  reference_id: randomUUID().replaceAll('-', '').slice(0, 11).toUpperCase(),
  type: 'physical-goods',
  order: {
    status: 'pending',
    subtotal: { value: 0, offset: 100 },
    order_type: 'ORDER',
    items: [
      {
        name: '',
        amount: { value: 0, offset: 100 },
        quantity: 0,
        sale_amount: { value: 0, offset: 100 },
      },
    ],
  },
  payment_settings: [
    {
      type: 'pix_static_code',
      pix_static_code: {
        merchant_name: button.name,
        key: button.key,
        key_type: PIX_KEY_TYPES[button.keyType],
      },
    },
  ],
});
