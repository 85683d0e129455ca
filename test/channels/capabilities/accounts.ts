import type { Capability } from '@switchboard/channels';
import { expect } from 'vitest';
import { FIRST_NUMBER } from '../../../apps/simulator/src/index.js';
import { acts, type Look, otherwise, refuses, type Stage, type Trials } from './stage.js';

const TEMPLATE = {
  name: 'order_update',
  category: 'UTILITY',
  language: 'pt_BR',
  components: [{ type: 'BODY', text: 'Olá' }],
};

/** What the other side knows an instance by, and how it speaks to it. */
export const ACCOUNTS = {
  templates: {
    ask: (stage) => stage.call('POST', 'template/create', TEMPLATE),
    on: {
      'WHATSAPP-BAILEYS': refuses,
      'WHATSAPP-BUSINESS': acts(async ({ graph }, answer) => {
        expect(answer.status).toBe(201);
        const names = graph.numbers.templates.of(FIRST_NUMBER.businessId).map(({ name }) => name);
        expect(names).toContain(TEMPLATE.name);
      }),
      EVOLUTION: refuses,
    },
  },
  'inbound-route': {
    ask: (stage) =>
      stage.worlds.world.gateway.call('POST', '/webhook/evolution', {
        key: stage.acme.token,
        body: {
          numberId: stage.acme.number,
          key: { id: 'by-route', remoteJid: 'user-77' },
          message: { conversation: 'Oi' },
        },
      }),
    on: {
      'WHATSAPP-BAILEYS': otherwise(async (stage, answer) => {
        expect(answer).toMatchObject({ status: 401, body: { code: 'access.unauthorized' } });
        await notTold(stage);
      }),
      // Its own route takes it, and no other.
      'WHATSAPP-BUSINESS': acts(async (stage, answer) => {
        expect(answer).toMatchObject({ status: 401, body: { code: 'access.unauthorized' } });
        await notTold(stage);
      }),
      EVOLUTION: acts(async ({ worlds, acme }, answer) => {
        expect(answer.status).toBe(200);
        await worlds.world.sink.waitFor((sink) =>
          sink.of('messages.upsert', acme.name).find(({ body }) => body.includes('by-route')),
        );
      }),
    },
  },
  'own-addresses': {
    ask: async (stage) => {
      const answer = await stage.send('sendText', { number: 'room/42', text: 'Olá' });
      return answer;
    },
    on: {
      'WHATSAPP-BAILEYS': otherwise(notAnAddress),
      'WHATSAPP-BUSINESS': otherwise(notAnAddress),
      EVOLUTION: acts(async (stage, answer) => {
        const { content } = await stage.reached(answer);
        expect(JSON.parse(content).data.key.remoteJid).toBe('room/42');
      }),
    },
  },
  'access-token': {
    ask: async (stage) => {
      const token = `other-token-${stage.acme.number}`;
      const isGraph = stage.channel.integration === 'WHATSAPP-BUSINESS';
      if (isGraph) await stage.graph.setNumber({ id: stage.acme.number, token });
      return stage.call('POST', 'instance/setAccount', { token });
    },
    on: {
      'WHATSAPP-BAILEYS': refuses,
      'WHATSAPP-BUSINESS': acts(async (stage, answer) => {
        expect(answer.status).toBeLessThan(300);
        // Graph knows this token alone now.
        await stage.reached(await stage.send('sendText', { text: 'Com outro token' }));
      }),
      EVOLUTION: refuses,
    },
  },
} satisfies Partial<Trials<Capability>>;

/** A text that comes after it is told, and it is not. */
async function notTold({ worlds, channel, acme }: Stage): Promise<void> {
  const id = await channel.textIn(acme, 'E agora?');
  await worlds.world.sink.waitFor((sink) =>
    sink.of('messages.upsert', acme.name).find(({ body }) => body.includes(id)),
  );
  const told = worlds.world.sink.of('messages.upsert', acme.name).map(({ body }) => body);
  expect(told.join()).not.toContain('by-route');
}

async function notAnAddress(...[, answer]: Parameters<Look>): Promise<void> {
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'number.invalid' });
}
