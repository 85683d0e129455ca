import type { JsonObject } from '../channel-message.js';

/** What a business tells of itself. */
export interface BusinessProfile {
  readonly wid: string;
  readonly address: string | null;
  readonly description: string;
  readonly website: readonly string[];
  readonly email: string | null;
  readonly category: string | null;
  readonly businessHours: {
    readonly timezone: string | null;
    readonly config: readonly JsonObject[];
  };
}

/** What somebody wrote about themselves. */
export interface AboutText {
  readonly status: string;
  /** ISO 8601; null when WhatsApp does not say it. */
  readonly setAt: string | null;
}

/** The profile of a person, as far as it is shown to this instance. */
export interface PersonProfile {
  readonly jid: string;
  readonly name: string | null;
  readonly picture: string | null;
  readonly about: AboutText | null;
  readonly business: BusinessProfile | null;
}

/** Who may see or do what, in WhatsApp's words. */
export interface PrivacySettings {
  readonly readreceipts: string;
  readonly profile: string;
  readonly status: string;
  readonly online: string;
  readonly last: string;
  readonly groupadd: string;
}

/** A picture, and whose it is. */
export interface PictureAnswer {
  readonly jid: string;
  /** Null when there is none, or when it is not shown to this instance. */
  readonly url: string | null;
}

/** Commands about profiles. `chat` is a JID, or bare digits that are looked up first. */
export interface ProfileCommands {
  'find-picture': { readonly fields: { readonly chat: string }; readonly answer: PictureAnswer };
  /** A few at a time; those that WhatsApp did not answer in time are left out. */
  'find-pictures': {
    readonly fields: { readonly jids: readonly string[] };
    readonly answer: readonly PictureAnswer[];
  };
  /** `chat: null` is the owner. */
  'find-profile': {
    readonly fields: { readonly chat: string | null };
    readonly answer: PersonProfile;
  };
  'find-business-profile': {
    readonly fields: { readonly chat: string };
    readonly answer: { readonly jid: string; readonly profile: BusinessProfile | null };
  };
  'set-profile-name': { readonly fields: { readonly name: string }; readonly answer: null };
  'set-profile-about': { readonly fields: { readonly about: string }; readonly answer: null };
  /** `group: null` is the owner's own picture; `picture` is a JPEG in base64, or null for none. */
  'set-picture': {
    readonly fields: { readonly group: string | null; readonly picture: string | null };
    readonly answer: null;
  };
  'find-privacy': {
    readonly fields: Readonly<Record<never, never>>;
    readonly answer: PrivacySettings;
  };
  'set-privacy': {
    readonly fields: { readonly privacy: PrivacySettings };
    readonly answer: PrivacySettings;
  };
}
