import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf, parseJid } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Group } from '../groups/group.js';
import type { Groups } from '../groups/groups.js';
import type { MediaService } from '../media/media-service.js';
import type { Picture, Profile } from '../profiles/profile.js';
import type { ProfileService } from '../profiles/profile-service.js';
import { contentBytes, iqError, node } from '../stanzas/stanzas.js';
import type { QueryHandler, QueryTable } from './query-router.js';

/** Profile pictures, the text about oneself, privacy, blocked numbers. */
export function profileQueries(
  accounts: Accounts,
  groups: Groups,
  service: ProfileService,
  media: MediaService,
): QueryTable {
  const profileOf = ({ number }: LinkedDevice): Profile => accounts.get(number).profile;

  const getPicture: QueryHandler = (device, iq) => {
    const found = lookUp(device, iq.attrs.target);
    if (found === 'forbidden') return iqError(iq, 401, 'not-authorized');
    if (!found) return iqError(iq, 404, 'item-not-found');
    const type = getBinaryNodeChild(iq, 'picture')?.attrs.type ?? 'preview';
    const { id, directPath } = found;
    const url = `http://${media.hostname}${directPath}`;
    return [node('picture', { id, type, url, direct_path: directPath })];
  };

  const setPicture: QueryHandler = (device, iq) => {
    const bytes = contentBytes(getBinaryNodeChild(iq, 'picture'));
    const { target } = iq.attrs;
    const group = groups.find(target ?? '');
    if (group && !group.mayChange(device.number)) return iqError(iq, 403, 'forbidden');
    const isOwn = target === undefined || parseJid(target)?.number === device.number;
    if (!group && !isOwn) return iqError(iq, 403, 'forbidden');
    const picture = setBytes(device, group, bytes);
    return picture ? [node('picture', { id: picture.id })] : [];
  };

  return {
    'w:profile:picture get *': getPicture,
    'w:profile:picture set *': setPicture,
    'status set *': (device, iq) => {
      const text = contentBytes(getBinaryNodeChild(iq, 'status'))?.toString() ?? '';
      profileOf(device).about = { text, at: new Date() };
      return [];
    },
    'disappearing_mode set *': (device, iq) => {
      const profile = profileOf(device);
      const { duration } = getBinaryNodeChild(iq, 'disappearing_mode')?.attrs ?? {};
      profile.ephemeralSeconds = Number(duration ?? 0);
      profile.ephemeralSetAt = new Date();
      return [];
    },
    'blocklist get *': (device) => {
      const items = [...profileOf(device).blocked].map((number) =>
        node('item', { jid: jidOf(number, 'lid') }),
      );
      return [node('list', {}, items)];
    },
    'blocklist set *': (device, iq) => {
      const { action, jid } = getBinaryNodeChild(iq, 'item')?.attrs ?? {};
      const other = parseJid(jid);
      if (!other || (action !== 'block' && action !== 'unblock')) {
        return iqError(iq, 400, 'bad-request');
      }
      service.block(device.number, other.number, action === 'block', device);
      return [node('list', { matched: 'false' })];
    },
    'privacy get privacy': (device) => {
      const categories = [...profileOf(device).privacy];
      const content = categories.map(([name, value]) => node('category', { name, value }));
      return [node('privacy', {}, content)];
    },
    'privacy set privacy': (device, iq) => {
      const asked = getBinaryNodeChild(iq, 'privacy');
      const { privacy } = profileOf(device);
      for (const { attrs } of getBinaryNodeChildren(asked, 'category')) {
        if (attrs.name && attrs.value) privacy.set(attrs.name, attrs.value);
      }
      return [...getBinaryNodeChildren(iq, 'privacy')];
    },
  };

  function lookUp(asker: LinkedDevice, jid: string | undefined): Picture | 'forbidden' | null {
    const group = groups.find(jid ?? '');
    if (group) return group.members.has(asker.number) ? group.picture : 'forbidden';
    const number = parseJid(jid)?.number;
    if (number === undefined) return null;
    const { picture, privacy } = accounts.get(number).profile;
    const isHidden = number !== asker.number && privacy.get('profile') === 'none';
    return isHidden ? 'forbidden' : picture;
  }

  function setBytes(
    { number }: LinkedDevice,
    group: Group | null,
    bytes: Buffer | null,
  ): Picture | null {
    return group
      ? service.setGroupPicture(group, number, bytes)
      : service.setPicture(number, bytes);
  }
}

/** The parts of an answer of `<usync>` that come from a profile. */
export function aboutNode({ about, privacy }: Profile): BinaryNode {
  if (privacy.get('status') === 'none') return node('status', { code: '401', t: '0' });
  const t = String(Math.floor((about?.at.getTime() ?? 0) / 1000));
  return node('status', { t }, Buffer.from(about?.text ?? ''));
}

export function disappearingModeNode({ ephemeralSeconds, ephemeralSetAt }: Profile): BinaryNode {
  const t = String(Math.floor(ephemeralSetAt.getTime() / 1000));
  return node('disappearing_mode', { duration: String(ephemeralSeconds), t });
}
