/** A member of a group. `id` is in the addressing of the group; the other form is beside it where it is known. */
export interface GroupMember {
  readonly id: string;
  readonly phoneNumber?: string;
  readonly lid?: string;
  readonly admin: 'admin' | 'superadmin' | null;
}

/** What WhatsApp says of a group, by the names of the wire contract; what is not known is left out. */
export interface GroupMetadata {
  readonly id: string;
  readonly subject: string;
  readonly notify?: string;
  readonly addressingMode?: string;
  readonly subjectOwner?: string;
  readonly subjectOwnerPn?: string;
  readonly subjectTime?: number;
  readonly size?: number;
  readonly creation?: number;
  readonly owner?: string;
  readonly ownerPn?: string;
  readonly owner_country_code?: string;
  readonly desc?: string;
  readonly descId?: string;
  readonly descOwner?: string;
  readonly descOwnerPn?: string;
  readonly descTime?: number;
  readonly linkedParent?: string;
  readonly restrict: boolean;
  readonly announce: boolean;
  readonly isCommunity: boolean;
  readonly isCommunityAnnounce: boolean;
  readonly joinApprovalMode: boolean;
  readonly memberAddMode: boolean;
  readonly ephemeralDuration?: number;
  readonly participants: readonly GroupMember[];
}

/** Who did something in a group. */
export interface GroupAuthor {
  readonly author?: string;
  readonly authorPn?: string;
}

/** A group that this instance is in from now on. */
export type JoinedGroup = GroupMetadata & GroupAuthor;

/** What changed of a group. */
export type GroupChange = Partial<Omit<GroupMetadata, 'id' | 'participants'>> &
  GroupAuthor & { readonly id: string; readonly inviteCode?: string };

/** What may happen to members, in the words of the wire contract. */
export const MEMBER_ACTIONS = ['add', 'remove', 'promote', 'demote', 'modify'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

/** Members that came, went or have another rank. */
export interface MembersChange extends GroupAuthor {
  readonly id: string;
  readonly action: MemberAction;
  readonly members: readonly GroupMember[];
  /** Whether this instance is one of them. */
  readonly includesSelf: boolean;
}
