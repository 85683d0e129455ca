import type { ButtonsContent, OutgoingButton } from '@switchboard/channels';
import { ButtonsInvalidError } from '../../message.errors.js';
import type { ButtonDto, SendButtonsDto } from '../dto/send-buttons.dto.js';

const MAX_REPLIES = 3;

/** @throws ButtonsInvalidError when WhatsApp does not show these together */
export function buttonsContent(body: SendButtonsDto): ButtonsContent {
  const buttons = body.buttons ?? [];
  check(buttons);
  return {
    kind: 'buttons',
    title: body.title ?? '',
    description: body.description || null,
    footer: body.footer || null,
    buttons: buttons.map((button) => outgoing(button)),
  };
}

function check(buttons: readonly ButtonDto[]): void {
  const count = (type: ButtonDto['type']) =>
    buttons.filter((button) => button.type === type).length;
  const [pix, replies] = [count('pix'), count('reply')];
  const refuse = (words: string): never => {
    throw new ButtonsInvalidError(words);
  };
  if (buttons.length === 0) refuse('At least one button is required');
  if (pix > 1) refuse('Only one PIX button is allowed');
  if (pix > 0 && buttons.length > pix) refuse('PIX button cannot be mixed with other button types');
  if (replies > MAX_REPLIES) refuse('Maximum of 3 reply buttons allowed');
  if (replies > 0 && buttons.length > replies)
    refuse('Reply buttons cannot be mixed with other button types');
}

/** The fields that its type needs are there: the rules of the body say so. */
function outgoing(button: ButtonDto): OutgoingButton {
  const { displayText = '' } = button;
  switch (button.type) {
    case 'reply':
      return { type: 'reply', displayText, id: button.id ?? '' };
    case 'copy':
      return { type: 'copy', displayText, copyCode: button.copyCode ?? '' };
    case 'url':
      return { type: 'url', displayText, url: button.url ?? '' };
    case 'call':
      return { type: 'call', displayText, phoneNumber: button.phoneNumber ?? '' };
    case 'pix': {
      const { currency = '', name = '', keyType = 'random', key = '' } = button;
      return { type: 'pix', currency, name, keyType, key };
    }
  }
}
