import type { JsonObject, MessageContent } from '../../../channel-message.js';
import type { TemplateContent } from '../../../commands/outgoing-content.js';

/** A template as Graph wants it. */
export const graphTemplate = ({ name, language, components }: TemplateContent): JsonObject => ({
  type: 'template',
  template: { name, language: { code: language }, components },
});

/** What is stored: the text that the wire contract shows for a template, and what it was filled with. */
export const storedTemplate = ({
  name,
  language,
  components,
}: TemplateContent): MessageContent => ({
  conversation: `▶️${name}◀️`,
  template: { name, language, components },
});
