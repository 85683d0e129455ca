import type { GroupMetadata } from '../channel-group.js';
import type { JsonObject } from '../channel-message.js';

/** What became of one member. */
export interface MemberOutcome {
  /** `200`, or WhatsApp's code of the refusal. */
  readonly status: string;
  readonly jid: string;
  /** WhatsApp's answer, as it came. */
  readonly content: JsonObject;
}

/** Commands about groups. `group` is its JID; `members` are JIDs, or bare digits. */
export interface GroupCommands {
  /** Numbers that are not on WhatsApp are left out. */
  'create-group': {
    readonly fields: {
      readonly subject: string;
      readonly description: string | null;
      readonly members: readonly string[];
      readonly promote: boolean;
    };
    readonly answer: GroupMetadata;
  };
  'find-group': { readonly fields: { readonly group: string }; readonly answer: GroupMetadata };
  'find-groups': {
    readonly fields: Readonly<Record<never, never>>;
    readonly answer: readonly GroupMetadata[];
  };
  'set-group-subject': {
    readonly fields: { readonly group: string; readonly subject: string };
    readonly answer: null;
  };
  'set-group-description': {
    readonly fields: { readonly group: string; readonly description: string };
    readonly answer: null;
  };
  'find-invite-code': {
    readonly fields: { readonly group: string };
    readonly answer: { readonly code: string };
  };
  'revoke-invite-code': {
    readonly fields: { readonly group: string };
    readonly answer: { readonly code: string };
  };
  'find-invited-group': {
    readonly fields: { readonly code: string };
    readonly answer: GroupMetadata;
  };
  'accept-invite': {
    readonly fields: { readonly code: string };
    readonly answer: { readonly group: string };
  };
  'change-members': {
    readonly fields: {
      readonly group: string;
      readonly action: 'add' | 'remove' | 'promote' | 'demote';
      readonly members: readonly string[];
    };
    readonly answer: readonly MemberOutcome[];
  };
  'set-group-setting': {
    readonly fields: {
      readonly group: string;
      readonly setting: 'announcement' | 'not_announcement' | 'locked' | 'unlocked';
    };
    readonly answer: null;
  };
  'set-group-ephemeral': {
    readonly fields: { readonly group: string; readonly seconds: number };
    readonly answer: null;
  };
  'leave-group': { readonly fields: { readonly group: string }; readonly answer: null };
}
