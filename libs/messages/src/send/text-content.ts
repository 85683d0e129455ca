import type { TextContent } from '@switchboard/channels';
import { TextRequiredError } from '../message.errors.js';
import type { SendTextDto } from './send-text.dto.js';

/** @throws TextRequiredError when nothing but blanks is to be sent */
export function textContent({ text, linkPreview }: SendTextDto): TextContent {
  if (text.trim() === '') throw new TextRequiredError();
  return { kind: 'text', text, linkPreview: linkPreview ?? null };
}
