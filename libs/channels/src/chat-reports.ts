import type {
  AddressPair,
  ChannelChat,
  ChannelContact,
  ChannelLabel,
  ChannelLabelling,
  ChannelPresence,
} from './channel-chat.js';
import type { GroupChange, GroupMetadata, JoinedGroup, MembersChange } from './channel-group.js';

/** What a channel tells of chats, people, groups and labels. */
export type ChatReport =
  | { readonly kind: 'contacts'; readonly items: readonly ChannelContact[] }
  /** Addresses that turned out to be the same person; comes before what is told of either. */
  | { readonly kind: 'addresses'; readonly items: readonly AddressPair[] }
  | { readonly kind: 'chats'; readonly items: readonly ChannelChat[] }
  | { readonly kind: 'chats-deleted'; readonly jids: readonly string[] }
  | { readonly kind: 'presence'; readonly presence: ChannelPresence }
  | { readonly kind: 'groups-joined'; readonly items: readonly JoinedGroup[] }
  | { readonly kind: 'groups-changed'; readonly items: readonly GroupChange[] }
  /** What groups are at this moment; nothing happened. */
  | { readonly kind: 'groups-known'; readonly items: readonly GroupMetadata[] }
  | { readonly kind: 'members-changed'; readonly change: MembersChange }
  /** Whether changes of groups are told from now on; what was known of them before is not to be relied on. */
  | { readonly kind: 'groups-followed'; readonly followed: boolean }
  | { readonly kind: 'label'; readonly label: ChannelLabel }
  | { readonly kind: 'labelling'; readonly labelling: ChannelLabelling };
