import type { JsonObject } from '../channel-message.js';

/** Commands about what businesses sell. `chat: null` is the owner. */
export interface CatalogCommands {
  'find-catalog': {
    readonly fields: { readonly chat: string | null; readonly limit: number };
    readonly answer: {
      readonly jid: string;
      readonly isBusiness: boolean;
      readonly products: readonly JsonObject[];
    };
  };
  'find-collections': {
    readonly fields: { readonly chat: string | null; readonly limit: number };
    readonly answer: {
      readonly jid: string;
      readonly name: string | null;
      readonly isBusiness: boolean;
      readonly collections: readonly JsonObject[];
    };
  };
}
