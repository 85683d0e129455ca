import type { GroupInfoDto } from './group.dto.js';
import type { GroupRow } from './group.repository.js';

/** A group as `findGroupInfos` and `fetchAllGroups` answer it. */
export function toGroupInfo(row: GroupRow, withMembers: boolean): GroupInfoDto {
  const { metadata: group, picture_url: pictureUrl } = row;
  return {
    id: group.id,
    subject: group.subject,
    ...known('subjectOwner', group.subjectOwner),
    ...known('subjectTime', group.subjectTime),
    pictureUrl,
    size: group.size ?? group.participants.length,
    ...known('creation', group.creation),
    ...known('owner', group.owner),
    ...known('desc', group.desc),
    ...known('descId', group.descId),
    restrict: group.restrict,
    announce: group.announce,
    ...(withMembers ? { participants: group.participants.map((member) => ({ ...member })) } : {}),
    isCommunity: group.isCommunity,
    isCommunityAnnounce: group.isCommunityAnnounce,
    ...known('linkedParent', group.linkedParent),
  };
}

function known<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  const field: { [P in K]?: V } = {};
  if (value !== undefined) field[name] = value;
  return field;
}
