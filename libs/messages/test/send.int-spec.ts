import {
  type ChannelCommand,
  type ChannelMessage,
  NumberNotOnWhatsAppError,
} from '@switchboard/channels';
import { ConnectionNotOpenError, Connections, InstanceChannels } from '@switchboard/connections';
import { EventLog, type NewEvent } from '@switchboard/events';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { QuotedMessages } from '../src/send/quoted-messages.js';
import { SendService } from '../src/send/send.service.js';
import { ANA, type MessagesFixture, openMessages, reportOf, text } from './messages-fixture.js';

let fixture: MessagesFixture;
let instanceId: string;
let service: SendService;
const events: NewEvent[] = [];
const run = vi.fn<(id: string, command: ChannelCommand) => Promise<ChannelMessage>>();

beforeAll(async () => {
  fixture = await openMessages();
  const log: Pick<EventLog, 'append'> = {
    append: (_tx, event) => {
      events.push(event);
      return Promise.resolve({ ...event, id: 'e', sequence: events.length, createdAt: new Date() });
    },
  };
  service = new SendService(
    Object.assign(Object.create(Connections.prototype), { run }),
    Object.assign(Object.create(InstanceChannels.prototype), { can: () => Promise.resolve(false) }),
    new QuotedMessages(fixture.messages),
    fixture.projection,
    Object.assign(Object.create(EventLog.prototype), log),
    fixture.database.transactions,
  );
});
afterAll(() => fixture.close());
beforeEach(async () => {
  events.length = 0;
  run.mockReset();
  instanceId = await fixture.newInstance();
});

const content = (text: string) => ({ kind: 'text' as const, text, linkPreview: null });
const sent = () => text('Olá', { key: { fromMe: true }, source: 'web' });
const total = async () => (await fixture.instances.totals([instanceId])).get(instanceId)?.messages;

it('sends, stores, tells and answers the same message', async () => {
  const message = sent();
  run.mockResolvedValue(message);
  const answer = await service.send(instanceId, { number: '5511988887777' }, content('Olá'));
  expect(answer).toEqual({ ...message, instanceId });
  expect(run).toHaveBeenCalledWith(
    instanceId,
    expect.objectContaining({
      kind: 'send-message',
      chat: '5511988887777',
      content: content('Olá'),
      quoted: null,
    }),
    30_000,
  );
  expect(events).toEqual([{ instanceId, name: 'send.message', data: { ...message, instanceId } }]);
  expect(await total()).toBe(1);
});

it('looks a quoted message up by its id, and sends without it when it is not stored', async () => {
  const quoted = text('Confirma?');
  await fixture.report(instanceId, reportOf([quoted]));
  run.mockImplementation(() => Promise.resolve(sent()));
  const yes = content('sim');
  await service.send(instanceId, { number: ANA, quoted: { key: { id: quoted.key.id } } }, yes);
  await service.send(instanceId, { number: ANA, quoted: { key: { id: 'unknown' } } }, yes);
  await service.send(
    instanceId,
    {
      number: ANA,
      quoted: { key: { id: 'given', fromMe: true }, message: { conversation: 'own' } },
    },
    yes,
  );
  const quotes = run.mock.calls.map(([, command]) =>
    command.kind === 'send-message' ? command.quoted : undefined,
  );
  expect(quotes).toEqual([
    { key: quoted.key, content: { conversation: 'Confirma?' } },
    null,
    { key: { id: 'given', remoteJid: ANA, fromMe: true }, content: { conversation: 'own' } },
  ]);
});

it('stores and tells nothing when the text did not go out', async () => {
  run.mockRejectedValue(new ConnectionNotOpenError(null));
  const sending = service.send(instanceId, { number: ANA }, content('x'));
  await expect(sending).rejects.toThrow(ConnectionNotOpenError);
  expect(events).toEqual([]);
  expect(await total()).toBe(0);
});

it('names the number as the caller gave it when WhatsApp does not know it', async () => {
  run.mockRejectedValue(
    new NumberNotOnWhatsAppError('5511900000000@s.whatsapp.net', '5511900000000'),
  );
  const sending = service.send(instanceId, { number: '+55 11 90000-0000' }, content('x'));
  await expect(sending).rejects.toMatchObject({
    details: [{ jid: '5511900000000@s.whatsapp.net', exists: false, number: '+55 11 90000-0000' }],
  });
});

it('answers a text that went out although its instance was deleted meanwhile', async () => {
  run.mockImplementation(async () => {
    await fixture.database.dataSource.query(
      'UPDATE instance SET deleted_at = now() WHERE id = $1',
      [instanceId],
    );
    return sent();
  });
  await expect(service.send(instanceId, { number: ANA }, content('x'))).resolves.toBeDefined();
  expect(events).toEqual([]);
});
