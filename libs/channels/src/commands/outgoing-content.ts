import type { MediaFacts } from '@switchboard/media';
import type { Capability } from '../channel.js';
import type { JsonObject, MessageKey } from '../channel-message.js';

/** What is shown of a link. */
export interface LinkPreview {
  /** As it stands in the text. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** JPEG as base64. */
  readonly thumbnail: string | null;
}

/** A text. */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  /** Null: nothing was said, and the channel's own default holds. */
  readonly linkPreview: boolean | null;
  /** What is shown of its first link, for channels that do not make that themselves. */
  readonly preview?: LinkPreview;
}

/** A place. */
export interface LocationContent {
  readonly kind: 'location';
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address: string;
}

/** A card of one person. */
export interface ContactCard {
  readonly fullName: string;
  /** As it is to be shown. */
  readonly phoneNumber: string;
  /** Digits of the account on WhatsApp; null: those of `phoneNumber`. */
  readonly wuid: string | null;
  readonly organization: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

/** One card or more. */
export interface ContactsContent {
  readonly kind: 'contacts';
  readonly contacts: readonly ContactCard[];
}

/** A reaction to a message; the empty text takes it back. */
export interface ReactionContent {
  readonly kind: 'reaction';
  readonly to: MessageKey;
  readonly reaction: string;
}

/** A poll. */
export interface PollContent {
  readonly kind: 'poll';
  readonly name: string;
  /** How many answers one person may choose; 0 is any number. */
  readonly selectableCount: number;
  readonly values: readonly string[];
}

/** A list to choose from. */
export interface ListContent {
  readonly kind: 'list';
  readonly title: string;
  readonly description: string | null;
  readonly footerText: string;
  readonly buttonText: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly title: string;
      readonly description: string | null;
      readonly rowId: string;
    }[];
  }[];
}

/** What a button does. */
export type OutgoingButton =
  | { readonly type: 'reply'; readonly displayText: string; readonly id: string }
  | { readonly type: 'copy'; readonly displayText: string; readonly copyCode: string }
  | { readonly type: 'url'; readonly displayText: string; readonly url: string }
  | { readonly type: 'call'; readonly displayText: string; readonly phoneNumber: string }
  | {
      readonly type: 'pix';
      readonly currency: string;
      readonly name: string;
      readonly keyType: 'phone' | 'email' | 'cpf' | 'cnpj' | 'random';
      readonly key: string;
    };

/** A text with buttons. */
export interface ButtonsContent {
  readonly kind: 'buttons';
  readonly title: string;
  readonly description: string | null;
  readonly footer: string | null;
  readonly buttons: readonly OutgoingButton[];
  /** Shown above the text, where the channel can. */
  readonly picture?: MediaContent;
}

/** Where the bytes of a medium are: at an address that the channel may hand on, or in the gateway's media store. */
export type MediaSource =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'stored'; readonly mediaId: string };

/** A picture, film, sound, sticker or file. */
export interface MediaContent {
  readonly kind: 'media';
  readonly as: 'image' | 'video' | 'video-note' | 'audio' | 'voice' | 'document' | 'sticker';
  readonly source: MediaSource;
  readonly mimetype: string | null;
  readonly fileName: string | null;
  readonly caption: string | null;
  /** What is known of a medium in the store. */
  readonly facts?: MediaFacts;
}

/** A message that Meta approved beforehand. */
export interface TemplateContent {
  readonly kind: 'template';
  readonly name: string;
  readonly language: string;
  readonly components: readonly JsonObject[];
}

/** What may be sent, by kind: what the API was asked for, ready for any channel. Plain JSON. */
export type OutgoingContent =
  | TextContent
  | LocationContent
  | ContactsContent
  | ReactionContent
  | PollContent
  | ListContent
  | ButtonsContent
  | TemplateContent
  | MediaContent;

/** What each kind of content needs. */
export const CAPABILITY_OF_CONTENT: Readonly<
  Record<Exclude<OutgoingContent['kind'], 'media'>, Capability>
> = {
  text: 'send-text',
  location: 'send-location',
  contacts: 'send-contact',
  reaction: 'send-reaction',
  poll: 'send-poll',
  list: 'send-list',
  buttons: 'send-buttons',
  template: 'send-template',
};

/** What a content needs. */
export const capabilityOfContent = (content: OutgoingContent): Capability =>
  content.kind === 'media' ? capabilityOfMedia(content) : CAPABILITY_OF_CONTENT[content.kind];

/** What a medium needs, by what it is sent as. */
export function capabilityOfMedia({ as }: Pick<MediaContent, 'as'>): Capability {
  if (as === 'sticker') return 'send-sticker';
  return as === 'video-note' ? 'send-video-note' : 'send-media';
}
