import { type GroupMetadata as LibraryGroup, WAMessageAddressingMode } from '@switchboard/baileys';
import type { GroupMetadata } from '../../channel-group.js';

/** A group in the library's form, as far as a message to it needs it: who is in it, and how members are addressed. */
export function toLibraryGroup(group: GroupMetadata): LibraryGroup {
  return {
    ...group,
    owner: group.owner,
    addressingMode:
      group.addressingMode === 'lid' ? WAMessageAddressingMode.LID : WAMessageAddressingMode.PN,
    participants: group.participants.map((member) => ({ ...member })),
  };
}
