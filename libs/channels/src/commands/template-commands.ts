import type { JsonObject } from '../channel-message.js';

/** A template as it is to be made. */
export interface NewTemplate {
  readonly name: string;
  readonly category: 'AUTHENTICATION' | 'MARKETING' | 'UTILITY';
  readonly language: string;
  readonly components: readonly JsonObject[];
  /** Null: nothing was said, and the other side's own default holds. */
  readonly allowCategoryChange: boolean | null;
}

/** A template that the other side has taken; whether it may be sent is decided later. */
export interface TakenTemplate {
  readonly templateId: string;
  /** The answer, as it came. */
  readonly template: JsonObject;
}

/** Commands about messages that are approved before they may be sent, with their answers. */
export interface TemplateCommands {
  'create-template': {
    readonly fields: { readonly template: NewTemplate };
    readonly answer: TakenTemplate;
  };
  /** All of them, however many pages that takes. */
  'find-templates': {
    readonly fields: Readonly<Record<never, never>>;
    readonly answer: readonly JsonObject[];
  };
}
