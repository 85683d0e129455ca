import type { Capability } from '@switchboard/channels';
import { expect, vi } from 'vitest';
import type { QrAnswer } from '../../support/world.js';
import type { OpenInstance } from '../channel-drivers.js';
import { acts, type Look, otherwise, refuses, type Trials, WAIT } from './stage.js';

/** Open from its creation on, with nothing to scan and nothing to type. */
const opensByItself: Look = async (_stage, answer) => {
  expect(answer).toMatchObject({ status: 201, body: { instance: { status: 'open' } } });
  expect(answer.body).not.toHaveProperty('qrcode.code');
  expect(answer.body).not.toHaveProperty('qrcode.pairingCode', expect.any(String));
};

const onLinkedDevicesAlone = (look: Look) => ({
  'WHATSAPP-BAILEYS': acts(look),
  'WHATSAPP-BUSINESS': refuses,
  EVOLUTION: refuses,
});

const PAIRED_BY_CODE = '5511944443333';
/** The instance that is logged out. */
let leaving: OpenInstance;

/** What is done with a phone and its account. */
export const LINKED_DEVICE = {
  'qr-code': {
    ask: async ({ worlds, channel }) =>
      worlds.world.gateway.call('POST', '/instance/create', {
        body: {
          integration: channel.integration,
          ...(await channel.account()),
          instanceName: 'by-qr-code',
          qrcode: true,
        },
      }),
    on: {
      'WHATSAPP-BAILEYS': acts(async ({ worlds: { world }, simulator }, answer) => {
        const { qrcode } = Object(answer.body);
        const { number } = await simulator.scan({ qr: qrcode.code });
        await vi.waitFor(
          async () => expect(await world.state('by-qr-code')).toMatchObject({ state: 'open' }),
          WAIT,
        );
        expect(await simulator.devices({ number })).toHaveLength(1);
      }),
      'WHATSAPP-BUSINESS': otherwise(opensByItself),
      EVOLUTION: otherwise(opensByItself),
    },
  },
  'pairing-code': {
    ask: async ({ worlds, channel }) =>
      worlds.world.gateway.call('POST', '/instance/create', {
        body: {
          integration: channel.integration,
          number: PAIRED_BY_CODE,
          ...(await channel.account()),
          instanceName: 'by-pairing-code',
          qrcode: true,
        },
      }),
    on: {
      'WHATSAPP-BAILEYS': acts(async ({ worlds: { world }, simulator }, answer) => {
        const { pairingCode }: QrAnswer = Object(answer.body).qrcode;
        expect(pairingCode).toMatch(/^[1-9A-Z]{8}$/);
        await simulator.typePairingCode({ number: PAIRED_BY_CODE, code: pairingCode ?? '' });
        await vi.waitFor(
          async () => expect(await world.state('by-pairing-code')).toMatchObject({ state: 'open' }),
          WAIT,
        );
      }),
      'WHATSAPP-BUSINESS': otherwise(opensByItself),
      EVOLUTION: otherwise(opensByItself),
    },
  },
  'log-out': {
    ask: async ({ worlds: { world }, channel }) => {
      leaving = await channel.create('leaves');
      return world.gateway.call('DELETE', '/instance/logout/leaves', { key: leaving.token });
    },
    on: {
      'WHATSAPP-BAILEYS': acts(async (stage, answer) => {
        await loggedOut(stage, answer);
        expect(await stage.simulator.devices({ number: leaving.number })).toEqual([]);
      }),
      'WHATSAPP-BUSINESS': acts(loggedOut),
      EVOLUTION: acts(loggedOut),
    },
  },
  presence: {
    ask: (stage) => stage.call('POST', 'instance/setPresence', { presence: 'unavailable' }),
    on: onLinkedDevicesAlone(async ({ simulator, acme }, answer) => {
      expect(answer).toMatchObject({ status: 201, body: { presence: 'unavailable' } });
      await vi.waitFor(async () => {
        const signals = await simulator.people.clientSignals({ number: acme.number });
        expect(signals.at(-1)).toMatchObject({ signal: 'unavailable', to: null });
      }, WAIT);
    }),
  },
  chats: {
    ask: async (stage) => {
      const { worlds, channel, acme } = stage;
      const id = await channel.textIn(acme, 'leia');
      await worlds.world.sink.waitFor((sink) =>
        sink.of('messages.upsert', acme.name).find(({ body }) => body.includes(id)),
      );
      const { remoteJid } = channel.contact;
      const readMessages = [{ remoteJid, fromMe: false, id }];
      return stage.call('POST', 'chat/markMessageAsRead', { readMessages });
    },
    on: onLinkedDevicesAlone(async ({ simulator, channel }, answer) => {
      expect(answer).toMatchObject({ status: 201, body: { read: 'success' } });
      await vi.waitFor(async () => {
        const sent = await simulator.sent({ number: channel.contact.number });
        const text = sent.findLast((message) => message.text === 'leia');
        expect(text?.receipts.map(({ type }) => type)).toContain('read');
      }, WAIT);
    }),
  },
  profile: {
    ask: (stage) => stage.call('POST', 'chat/updateProfileStatus', { status: 'Aberto' }),
    on: onLinkedDevicesAlone(async ({ simulator, acme }, answer) => {
      expect(answer.status).toBe(200);
      const { about } = await simulator.people.profile({ number: acme.number });
      expect(about).toBe('Aberto');
    }),
  },
  groups: {
    ask: (stage) =>
      stage.call('POST', 'group/create', { subject: 'Time', participants: ['5511988887777'] }),
    on: onLinkedDevicesAlone(async ({ simulator, acme }, answer) => {
      expect(answer.status).toBe(201);
      const group = await simulator.groups.info({ group: Object(answer.body).id });
      expect(group).toMatchObject({ subject: 'Time', creator: acme.number });
      expect(group.members.map(({ number }) => number)).toContain('5511988887777');
    }),
  },
  labels: {
    ask: (stage) =>
      stage.call('POST', 'label/handleLabel', {
        number: '5511988887777',
        labelId: '3',
        action: 'add',
      }),
    on: onLinkedDevicesAlone(async ({ simulator, acme }, answer) => {
      expect(answer).toMatchObject({ status: 200, body: { labelId: '3', add: true } });
      const [change] = await simulator.appState.changes({
        number: acme.number,
        action: 'label_jid',
        atLeast: 1,
      });
      expect(change?.index).toEqual(['label_jid', '3', '5511988887777@s.whatsapp.net']);
    }),
  },
  catalog: {
    ask: async (stage) => {
      const number = '5511988887777';
      const rose = { id: 'p1', name: 'Rosa', price: 5_000, currency: 'BRL' };
      await stage.simulator.people.setProfile({ number, business: {}, products: [rose] });
      return stage.call('POST', 'business/getCatalog', { number });
    },
    on: onLinkedDevicesAlone(async (_stage, answer) => {
      expect(answer).toMatchObject({ status: 200, body: { catalog: [{ id: 'p1' }] } });
    }),
  },
} satisfies Partial<Trials<Capability>>;

async function loggedOut(...[{ worlds }, answer]: Parameters<Look>): Promise<void> {
  expect(answer.status).toBe(200);
  expect(await worlds.world.state('leaves')).toMatchObject({
    state: 'close',
    reason: 'connection.logged_out',
  });
}
