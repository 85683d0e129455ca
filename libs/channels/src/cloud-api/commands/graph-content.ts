import type { JsonObject, MessageContent } from '../../channel-message.js';
import type {
  ButtonsContent,
  ContactsContent,
  ListContent,
  LocationContent,
  ReactionContent,
  TemplateContent,
  TextContent,
} from '../../commands/outgoing-content.js';
import { buttonsInteractive } from './content/buttons.js';
import { graphContacts, storedContacts } from './content/contact-card.js';
import { listInteractive } from './content/list.js';
import { graphTemplate, storedTemplate } from './content/template.js';

/** What goes out by Graph as it is. Media come beside it: where their bytes are has to be found out first. */
export type GraphContent =
  | TextContent
  | LocationContent
  | ContactsContent
  | ReactionContent
  | ButtonsContent
  | ListContent
  | TemplateContent;

/** Content as it is stored, with the wire contract's name for its kind. */
export interface StoredContent {
  readonly messageType: string;
  readonly message: MessageContent;
}

/**
 * The content as Graph wants it, with its type.
 *
 * @throws ContentNotAllowedError when it breaks a rule of Meta that is known
 */
export function toGraphContent(content: GraphContent): JsonObject {
  switch (content.kind) {
    case 'text':
      return {
        type: 'text',
        text: { body: content.text, preview_url: content.linkPreview ?? false },
      };
    case 'location': {
      const { latitude, longitude, name, address } = content;
      return { type: 'location', location: { latitude, longitude, name, address } };
    }
    case 'contacts':
      return graphContacts(content);
    case 'reaction':
      return {
        type: 'reaction',
        reaction: { message_id: content.to.id, emoji: content.reaction },
      };
    case 'buttons':
      return { type: 'interactive', interactive: buttonsInteractive(content) };
    case 'list':
      return { type: 'interactive', interactive: listInteractive(content) };
    case 'template':
      return graphTemplate(content);
  }
}

/** The content in the shape of the wire contract, as it is stored and told. */
export function toStoredContent(content: GraphContent): StoredContent {
  switch (content.kind) {
    case 'text':
      return { messageType: 'conversation', message: { conversation: content.text } };
    case 'location': {
      const { latitude: degreesLatitude, longitude: degreesLongitude, name, address } = content;
      const locationMessage = { degreesLatitude, degreesLongitude, name, address };
      return { messageType: 'locationMessage', message: { locationMessage } };
    }
    case 'contacts':
      return storedContacts(content);
    case 'reaction': {
      const reactionMessage = { key: { ...content.to }, text: content.reaction };
      return { messageType: 'reactionMessage', message: { reactionMessage } };
    }
    case 'buttons':
      return interactive(content.title, buttonsInteractive(content));
    case 'list':
      return interactive(content.title, listInteractive(content));
    case 'template':
      return { messageType: 'conversation', message: storedTemplate(content) };
  }
}

/** A choice that is offered: its title for who shows texts, and what was sent, whole. */
const interactive = (conversation: string, content: JsonObject): StoredContent => ({
  messageType: 'interactiveMessage',
  message: { conversation, interactive: content },
});
