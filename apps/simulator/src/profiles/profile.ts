/** What a business tells of itself. */
export interface BusinessProfile {
  readonly description?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  readonly category?: string | undefined;
}

/** Something that a business sells. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** In thousandths of the currency's unit, as the protocol has it. */
  readonly price: number;
  readonly currency: string;
  readonly url?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly isHidden?: boolean | undefined;
}

/** Products under a name. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly productIds: readonly string[];
}

/** A picture of somebody, or of a group. */
export interface Picture {
  readonly id: string;
  /** Where the media host has it. */
  readonly directPath: string;
}

/** Who may see or do what, by the names of the protocol. */
export const PRIVACY_DEFAULTS: Readonly<Record<string, string>> = {
  readreceipts: 'all',
  profile: 'all',
  status: 'all',
  online: 'all',
  last: 'all',
  groupadd: 'all',
  calladd: 'all',
  messages: 'all',
};

/** What an account shows of itself, and whom it shuns. */
export class Profile {
  picture: Picture | null = null;
  about: { readonly text: string; readonly at: Date } | null = null;
  readonly privacy = new Map(Object.entries(PRIVACY_DEFAULTS));
  /** Numbers whose messages it does not get. */
  readonly blocked = new Set<string>();
  business: BusinessProfile | null = null;
  products: readonly Product[] = [];
  collections: readonly Collection[] = [];
  /** Seconds after which messages of new chats disappear. */
  ephemeralSeconds = 0;
  ephemeralSetAt = new Date(0);
}
