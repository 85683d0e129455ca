import type { OpenAPIObject } from '@nestjs/swagger';
import {
  createClient,
  type EventName,
  type SwitchboardClient,
  verifyWebhook,
  type WebhookEvent,
  type WebhookEventOf,
  WebhookSignatureError,
} from '@switchboard/sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentValidator } from '../support/document-validator.js';
import { World } from '../support/world.js';

const CONTACT = '5511988887777';
const CONTACT_JID = `${CONTACT}@s.whatsapp.net`;

/** All that the job tells. */
const EVENTS_OF_THE_JOB: readonly EventName[] = [
  'instance.create',
  'qrcode.updated',
  'connection.update',
  'messages.upsert',
  'contacts.upsert',
  'chats.upsert',
  'send.message',
  'messages.update',
  'status.instance',
  'logout.instance',
  'instance.delete',
  'remove.instance',
];

describe('the main job, by the SDK alone', () => {
  let world: World;
  let admin: SwitchboardClient;
  /** Secrets by instance. */
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    world = await World.start();
    admin = clientWith(world.gateway.adminKey);
  });
  afterAll(() => world?.stop());

  const clientWith = (apiKey: string) => createClient({ baseUrl: world.gateway.url, apiKey });

  /** Resolves with the first event of this name and instance that `isWanted`, verified. */
  async function told<Name extends EventName>(
    name: Name,
    instance: string,
    isWanted: (event: WebhookEventOf<Name>) => boolean = () => true,
  ): Promise<WebhookEventOf<Name>> {
    const isName = (event: WebhookEvent): event is WebhookEventOf<Name> => event.event === name;
    return world.sink.waitFor((sink) => {
      for (const { headers, body } of sink.of(name, instance)) {
        const event = verifyWebhook(secrets.get(instance) ?? '', headers, body);
        if (isName(event) && isWanted(event)) return event;
      }
      return undefined;
    });
  }

  it('does all of it: each delivery is signed, and is what the document says', async () => {
    await mainJob();
    await shortLife();
    trustsNothingElse();
    await fitsTheDocument();
  });

  /** Creates, pairs, is told, sends, finds, logs out, deletes. */
  async function mainJob(): Promise<void> {
    const created = await admin.createInstance({
      instanceName: 'acme',
      integration: 'WHATSAPP-BAILEYS',
      qrcode: true,
    });
    expect(created.qrcode?.base64).toMatch(/^data:image\/png;base64,/);
    const { number } = await world.simulator.scan({ qr: created.qrcode?.code ?? '' });
    const acme = clientWith(created.hash);
    await vi.waitFor(
      async () => {
        const { instance } = await acme.getConnectionState('acme');
        expect(instance).toMatchObject({ state: 'open', reason: null });
      },
      { timeout: 30_000, interval: 100 },
    );

    expect(await acme.findWebhook('acme')).toBeNull();
    const { secret } = await acme.setWebhook('acme', {
      webhook: { enabled: true, url: world.sink.url, events: [] },
    });
    secrets.set('acme', secret);

    const { id } = await world.simulator.sendText({ from: CONTACT, to: number, text: 'Oi' });
    const upsert = await told('messages.upsert', 'acme', ({ data }) => data.key.id === id);
    expect(upsert.data.message.conversation).toBe('Oi');
    expect(upsert.data.key).toMatchObject({ remoteJid: CONTACT_JID, fromMe: false });

    const sent = await acme.sendText('acme', { number: CONTACT, text: 'Olá' });
    const received = await world.simulator.received({ number: CONTACT, atLeast: 1 });
    expect(received).toMatchObject([{ id: sent.key.id, text: 'Olá' }]);
    await told('send.message', 'acme', ({ data }) => data.key.id === sent.key.id);
    await told('messages.update', 'acme', ({ data }) => data.status === 'DELIVERY_ACK');

    const { messages } = await acme.findMessages('acme', {
      where: { key: { remoteJid: CONTACT_JID } },
    });
    expect(messages.records.map(({ key }) => key.id).toSorted()).toEqual(
      [id, sent.key.id].toSorted(),
    );

    expect(await acme.logoutInstance('acme')).toMatchObject({ status: 'SUCCESS' });
    await told('logout.instance', 'acme');
    expect(await admin.deleteInstance('acme')).toMatchObject({ status: 'SUCCESS' });
    await told('remove.instance', 'acme');
    await expect(admin.getConnectionState('acme')).rejects.toMatchObject({
      name: 'SwitchboardError',
      code: 'instance.not_found',
      status: 404,
      message: 'The "acme" instance does not exist',
    });
  }

  /** A webhook that comes with the instance is told from the first moment on. */
  async function shortLife(): Promise<void> {
    await admin.createInstance({
      instanceName: 'early',
      integration: 'WHATSAPP-BAILEYS',
      qrcode: true,
      webhook: { url: world.sink.url },
    });
    const { secret } = await admin.findWebhookSecret('early');
    secrets.set('early', secret);
    expect((await told('instance.create', 'early')).data.instanceName).toBe('early');
    const { data } = await told('qrcode.updated', 'early');
    expect('qrcode' in data && data.qrcode.code).toBeTruthy();

    const page = await admin.http.GET('/instance/fetchInstances', {
      params: { query: { limit: 1 } },
    });
    expect(page.data).toMatchObject([{ name: 'early', connectionStatus: 'connecting' }]);

    await admin.deleteInstance('early');
    await told('instance.delete', 'early');
    await told('remove.instance', 'early');
  }

  /** A delivery that was changed, or is of another webhook. */
  function trustsNothingElse(): void {
    const [delivery] = world.sink.of('messages.upsert', 'acme');
    if (delivery === undefined) throw new Error('Nothing was told');
    const { headers, body } = delivery;
    const secret = secrets.get('acme') ?? '';
    const changed = body.replace('"Oi"', '"Oi!"');
    expect(() => verifyWebhook(secret, headers, changed)).toThrow(WebhookSignatureError);
    const other = secrets.get('early') ?? '';
    expect(() => verifyWebhook(other, headers, body)).toThrow(WebhookSignatureError);
  }

  /** Each event of the job was told, and nothing that the document does not say. */
  async function fitsTheDocument(): Promise<void> {
    const { body: document } = await world.gateway.call<OpenAPIObject>('GET', '/docs/json');
    const validate = documentValidator(document);
    await world.sink.waitFor((sink) => EVENTS_OF_THE_JOB.every((name) => sink.of(name).length > 0));
    for (const { envelope } of world.sink.received) {
      const pointer = `#/webhooks/${envelope.event}/post/requestBody/content/application~1json/schema`;
      expect(validate(pointer, envelope), envelope.event).toEqual([]);
    }
    const names = new Set(world.sink.received.map(({ envelope }) => envelope.event));
    expect([...names].toSorted()).toEqual(EVENTS_OF_THE_JOB.toSorted());
  }
});
