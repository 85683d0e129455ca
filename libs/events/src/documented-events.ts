import type { Type } from '@nestjs/common';
import type { EventName } from './event-catalogue.js';

/** An event as the document of the API describes it. */
export interface DocumentedEvent {
  /** When it is told, in one line. */
  readonly summary: string;
  /**
   * Shape of `data`: a class with Swagger decorators, `String` for a text, several of which one holds, or null where `data`
   * is null.
   */
  readonly data: Type | readonly Type[] | null;
  /** Whether `data` is a list of those, always or sometimes; never, when it is left out. */
  readonly list?: 'always' | 'sometimes';
}

/** The events that a feature appends, by name. The gateway puts those of all features into the document. */
export type DocumentedEvents = Readonly<Partial<Record<EventName, DocumentedEvent>>>;
