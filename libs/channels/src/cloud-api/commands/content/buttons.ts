import type { JsonObject } from '../../../channel-message.js';
import type { ButtonsContent, OutgoingButton } from '../../../commands/outgoing-content.js';
import { ContentNotAllowedError } from './content.errors.js';

/** Meta takes no more. */
const MAX_BUTTONS = 3;

/**
 * Buttons to answer with, which is what all buttons are on this channel.
 *
 * @throws ContentNotAllowedError
 */
export function buttonsInteractive(content: ButtonsContent): JsonObject {
  const replies = content.buttons.map(replyOf);
  check(replies);
  const { title, description, footer, picture } = content;
  return {
    type: 'button',
    ...(picture?.source.kind === 'link'
      ? { header: { type: 'image', image: { link: picture.source.url } } }
      : {}),
    body: {
      text: [title, description].filter((text) => text !== null && text !== '').join('\n\n'),
    },
    ...(footer === null || footer === '' ? {} : { footer: { text: footer } }),
    action: { buttons: replies.map((reply) => ({ type: 'reply', reply })) },
  };
}

type Reply = {
  readonly id: string;
  readonly title: string;
};

/** A button that would do something else answers with what it would have done it with. */
function replyOf(button: OutgoingButton): Reply {
  switch (button.type) {
    case 'reply':
      return { id: button.id, title: button.displayText };
    case 'copy':
      return { id: button.copyCode, title: button.displayText };
    case 'url':
      return { id: button.url, title: button.displayText };
    case 'call':
      return { id: button.phoneNumber, title: button.displayText };
    case 'pix':
      return { id: button.key, title: button.name };
  }
}

function check(replies: readonly Reply[]): void {
  if (replies.length === 0) throw new ContentNotAllowedError(['At least one button is required']);
  const repeated: string[] = [];
  if (hasTwins(replies.map(({ title }) => title))) repeated.push('Button texts cannot be repeated');
  if (hasTwins(replies.map(({ id }) => id))) repeated.push('Button IDs cannot be repeated.');
  const [first, ...others] = repeated;
  if (first !== undefined) throw new ContentNotAllowedError([first, ...others]);
  if (replies.length > MAX_BUTTONS) {
    throw new ContentNotAllowedError(['Maximum of 3 reply buttons allowed']);
  }
}

/** Whether a text is there twice. */
export const hasTwins = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;
