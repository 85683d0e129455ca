import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf, parseJid } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { childNodes, contentBytes, node } from '../stanzas/stanzas.js';
import { aboutNode, disappearingModeNode } from './profile-queries.js';
import type { QueryTable } from './query-router.js';

/** `usync`: what is known about numbers. */
export function usyncQueries(accounts: Accounts): QueryTable {
  return {
    'usync get usync': (device, iq) => {
      const usync = getBinaryNodeChild(iq, 'usync');
      const protocols = childNodes(getBinaryNodeChild(usync, 'query')).map(({ tag }) => tag);
      const users = getBinaryNodeChildren(getBinaryNodeChild(usync, 'list'), 'user');
      const answers = users.flatMap((user) => answerUser(accounts, device, protocols, user));
      const { sid, mode, context } = usync?.attrs ?? {};
      const attributes = { sid, mode, context, index: '0', last: 'true' };
      return [node('usync', attributes, [node('result'), node('list', {}, answers)])];
    },
  };
}

function answerUser(
  accounts: Accounts,
  asker: LinkedDevice,
  protocols: readonly string[],
  user: BinaryNode,
): BinaryNode[] {
  const phone = contentBytes(getBinaryNodeChild(user, 'contact'))?.toString();
  const jid = user.attrs.jid;
  const address = parseJid(jid ?? (phone && jidOf(phone.replace(/\D/g, ''))));
  if (!address) return [];
  const { number, addressing } = address;
  const present = accounts.isOnWhatsApp(number);
  const answers = protocols.flatMap((protocol): BinaryNode[] => {
    switch (protocol) {
      case 'contact': {
        const attributes = { type: present ? 'in' : 'out' };
        return [node('contact', attributes, phone ? Buffer.from(phone) : undefined)];
      }
      case 'devices':
        return present ? [deviceList(accounts, asker, number)] : [];
      case 'lid':
        return present && addressing === 'pn' ? [node('lid', { val: jidOf(number, 'lid') })] : [];
      case 'status':
        return [aboutNode(accounts.get(number).profile)];
      case 'disappearing_mode':
        return [disappearingModeNode(accounts.get(number).profile)];
      default:
        return [];
    }
  });
  return [node('user', { jid: jid ?? jidOf(number) }, answers)];
}

function deviceList(accounts: Accounts, asker: LinkedDevice, number: string): BinaryNode {
  const account = accounts.get(number);
  account.watchers.add(asker);
  const linked = [...account.devices.values()].map(({ device, keyIndex }) =>
    node('device', { id: String(device), 'key-index': String(keyIndex) }),
  );
  return node('devices', {}, [node('device-list', {}, [node('device', { id: '0' }), ...linked])]);
}
