import { DomainError, type ErrorDetail } from '@switchboard/errors';

/** A group was not named. */
export class GroupJidRequiredError extends DomainError {
  readonly code = 'group.jid_required';
  readonly status = 400;

  constructor() {
    super('The group id needs to be informed in the query');
  }

  override get details(): readonly ErrorDetail[] {
    return [this.message, 'ex: "groupJid=120362@g.us"'];
  }
}

/** An address that is none of a group. */
export class GroupJidInvalidError extends DomainError {
  readonly code = 'group.jid_invalid';
  readonly status = 400;

  constructor() {
    super('groupJid does not match pattern "^[\\d-]+@g.us$"');
  }
}

/** An invitation was not named. */
export class InviteCodeRequiredError extends DomainError {
  readonly code = 'group.invite_code_required';
  readonly status = 400;

  constructor() {
    super('The group invite code id needs to be informed in the query');
  }

  override get details(): readonly ErrorDetail[] {
    return [
      this.message,
      'ex: "inviteCode=F1EX5QZxO181L3TMVP31gY" (Obtained from group join link)',
    ];
  }
}

/** `fetchAllGroups` was not told whether members are wanted. */
export class GetParticipantsRequiredError extends DomainError {
  readonly code = 'group.get_participants_required';
  readonly status = 400;

  constructor() {
    super('The getParticipants needs to be informed in the query');
  }
}

const SERVER = '@g.us';
const GROUP = /^[\d-]+@g\.us$/;
const INVITE_CODE = /^[a-zA-Z0-9]{22}$/;
const INVITE_URL = 'https://chat.whatsapp.com/';

/**
 * The group that a request names, in its body or its query; the body wins.
 *
 * @throws GroupJidRequiredError, GroupJidInvalidError
 */
export function groupJid(
  body: { readonly groupJid?: string } | null,
  query: { readonly groupJid?: string },
): string {
  const given = (body?.groupJid || query.groupJid)?.trim();
  if (!given) throw new GroupJidRequiredError();
  const jid = given.endsWith(SERVER) ? given : given + SERVER;
  if (!GROUP.test(jid)) throw new GroupJidInvalidError();
  return jid;
}

/** @throws InviteCodeRequiredError */
export function inviteCode(query: { readonly inviteCode?: string }): string {
  const given = query.inviteCode?.trim().replace(INVITE_URL, '');
  if (!given || !INVITE_CODE.test(given)) throw new InviteCodeRequiredError();
  return given;
}

export const inviteUrl = (code: string): string => INVITE_URL + code;
