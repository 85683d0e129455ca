import { jidNormalizedUser, type WABusinessProfile, type WASocket } from '@switchboard/baileys';
import { SessionEndedError } from '../../../channel.errors.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import type {
  AboutText,
  BusinessProfile,
  PersonProfile,
  PictureAnswer,
} from '../../../commands/profile-commands.js';
import { findChat } from '../find-chat.js';
import { inParallel } from '../in-parallel.js';
import { jsonObject, storable } from '../../mapping/proto-json.js';
import { shownPicture } from './shown-picture.js';

/** Pictures that are asked for at a time; the server limits how many are asked for. */
const WIDTH = 4;

type PictureSocket = Pick<WASocket, 'profilePictureUrl'>;

export async function findPicture(
  socket: Pick<WASocket, 'profilePictureUrl' | 'onWhatsApp'>,
  { chat }: CommandOf<'find-picture'>,
): Promise<PictureAnswer> {
  const jid = await findChat(socket, chat);
  return { jid, url: await pictureOf(socket, jid) };
}

export async function findPictures(
  socket: Pick<WASocket, 'profilePictureUrl'>,
  { jids }: CommandOf<'find-pictures'>,
  deadline: AbortSignal,
): Promise<readonly PictureAnswer[]> {
  const answers: PictureAnswer[] = [];
  const patience = AbortSignal.any([deadline, AbortSignal.timeout(jids.length * 250 + 2_000)]);
  await inParallel(jids, WIDTH, patience, async (jid) => {
    const url = await shownPicture(socket, jid);
    if (url !== undefined) answers.push({ jid, url });
  }).catch((error: unknown) => {
    if (!patience.aborted) throw error;
  });
  return answers;
}

/** Whatever is not shown to us is null: a profile is worth something without it. */
export async function findProfile(
  socket: Pick<
    WASocket,
    'profilePictureUrl' | 'onWhatsApp' | 'fetchStatus' | 'getBusinessProfile' | 'user'
  >,
  { chat }: CommandOf<'find-profile'>,
): Promise<PersonProfile> {
  const jid = chat === null ? ownJid(socket) : await findChat(socket, chat);
  const [picture, about, business] = await Promise.all([
    pictureOf(socket, jid),
    aboutOf(socket, jid).catch(() => null),
    businessOf(socket, jid).catch(() => null),
  ]);
  const name = chat === null ? (socket.user?.name ?? null) : null;
  return { jid, name: name === null ? null : storable(name), picture, about, business };
}

export async function findBusinessProfile(
  socket: Pick<WASocket, 'onWhatsApp' | 'getBusinessProfile'>,
  { chat }: CommandOf<'find-business-profile'>,
): Promise<{ jid: string; profile: BusinessProfile | null }> {
  const jid = await findChat(socket, chat);
  return { jid, profile: await businessOf(socket, jid) };
}

/** The address of the owner. @throws SessionEndedError */
export function ownJid({ user }: Pick<WASocket, 'user'>): string {
  if (user === undefined) throw new SessionEndedError();
  return jidNormalizedUser(user.id);
}

/** Null when there is none, or when it is not shown to us, or when it did not come. */
const pictureOf = async (socket: PictureSocket, jid: string): Promise<string | null> =>
  (await shownPicture(socket, jid)) ?? null;

async function aboutOf(
  socket: Pick<WASocket, 'fetchStatus'>,
  jid: string,
): Promise<AboutText | null> {
  const [found] = (await socket.fetchStatus(jid)) ?? [];
  const about: unknown = found?.['status'];
  if (typeof about !== 'object' || about === null || !('status' in about)) return null;
  if (typeof about.status !== 'string') return null;
  const setAt = 'setAt' in about && about.setAt instanceof Date ? about.setAt.getTime() : 0;
  return {
    status: storable(about.status),
    setAt: setAt > 0 ? new Date(setAt).toISOString() : null,
  };
}

async function businessOf(
  socket: Pick<WASocket, 'getBusinessProfile'>,
  jid: string,
): Promise<BusinessProfile | null> {
  const found = await socket.getBusinessProfile(jid);
  return found ? toBusinessProfile(found, jid) : null;
}

function toBusinessProfile(found: WABusinessProfile, jid: string): BusinessProfile {
  return {
    wid: found.wid ?? jid,
    address: found.address ?? null,
    description: found.description,
    website: found.website,
    email: found.email ?? null,
    category: found.category ?? null,
    businessHours: {
      timezone: found.business_hours.timezone ?? null,
      config: (found.business_hours.business_config ?? []).map(jsonObject),
    },
  };
}
