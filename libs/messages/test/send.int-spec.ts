import { randomBytes, randomUUID } from 'node:crypto';
import {
  type ChannelCommand,
  ChannelNotOpenError,
  CommandTimedOutError,
  type SentMessage,
} from '@switchboard/channels';
import { ConnectionNotOpenError, Connections, InstanceChannels } from '@switchboard/connections';
import { EventLog, type NewEvent } from '@switchboard/events';
import { OutboundDownload, OutboundHttp } from '@switchboard/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SendInProgressError } from '../src/send/once/once.errors.js';
import type { SendOnce } from '../src/send/once/send-once.js';
import { PacingRepository } from '../src/send/pacing/pacing.repository.js';
import { SendPacing } from '../src/send/pacing/send-pacing.js';
import { InstanceProxy } from '../src/send/instance-proxy.js';
import { LinkPreviews } from '../src/send/preview/link-previews.js';
import { QuotedMessages } from '../src/send/quoted-messages.js';
import { SendService } from '../src/send/send.service.js';
import { ANA, type MessagesFixture, openMessages, reportOf, text } from './messages-fixture.js';

let fixture: MessagesFixture;
let instanceId: string;
let service: SendService;
const events: NewEvent[] = [];
/** What the service asks of the channel: Meta's names messages itself. */
let channel: { newMessageId?: () => string } | null = null;
const run = vi.fn<(id: string, command: ChannelCommand) => Promise<SentMessage>>();

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
    Object.assign(Object.create(InstanceChannels.prototype), {
      can: () => Promise.resolve(false),
      of: () => Promise.resolve(channel),
    }),
    new QuotedMessages(fixture.messages),
    fixture.projection,
    Object.assign(Object.create(EventLog.prototype), log),
    fixture.database.transactions,
    fixture.once,
    fixture.callbacks,
    Object.create(OutboundHttp.prototype),
    new LinkPreviews(Object.create(OutboundDownload.prototype)),
    Object.create(InstanceProxy.prototype),
    new SendPacing(new PacingRepository(fixture.database.dataSource)),
    fixture.media,
  );
});
afterAll(() => fixture.close());
beforeEach(async () => {
  events.length = 0;
  run.mockReset();
  channel = { newMessageId: () => `3EB0${randomBytes(9).toString('hex').toUpperCase()}` };
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

it('says why the server refused it, and stores and tells it all the same', async () => {
  const message = sent();
  run.mockResolvedValue({ ...message, refusal: '463' });
  const sending = service.send(instanceId, { number: ANA }, content('x'));
  await expect(sending).rejects.toMatchObject({
    status: 403,
    code: 'message.refused',
    facts: { whatsapp: { code: '463', title: 'Account restricted', messageId: message.key.id } },
  });
  expect(events).toMatchObject([{ name: 'send.message', data: { status: 'PENDING' } }]);
  const refused = { kind: 'refused', messageId: message.key.id, remoteJid: ANA } as const;
  expect(await fixture.report(instanceId, { ...refused, code: '463' })).toMatchObject([
    {
      name: 'messages.update',
      data: { status: 'ERROR', errors: [{ code: 463, title: 'Account restricted' }] },
    },
  ]);
});

it('tells a refusal that came before the message was stored', async () => {
  const message = sent();
  run.mockImplementation(async () => {
    await fixture.report(instanceId, {
      kind: 'refused',
      messageId: message.key.id,
      remoteJid: ANA,
      code: '479',
    });
    return { ...message, refusal: '479' };
  });
  const sending = service.send(instanceId, { number: ANA }, content('x'));
  await expect(sending).rejects.toMatchObject({ status: 422, code: 'message.refused' });
  expect(events).toMatchObject([
    { name: 'send.message' },
    { name: 'messages.update', data: { status: 'ERROR', errors: [{ code: 479 }] } },
  ]);
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

describe('with an Idempotency-Key', () => {
  const once = (key: string, body = 'x'): SendOnce => ({ key, fingerprint: Buffer.from(body) });
  const send = (named: SendOnce) =>
    service.send(instanceId, { number: ANA }, content('Olá'), { once: named });
  /** The channel sends under the id that it was given. */
  const sendsAsNamed = (_id: string, command: ChannelCommand) =>
    Promise.resolve(
      text('Olá', {
        key: {
          fromMe: true,
          ...(command.kind === 'send-message' && command.messageId !== undefined
            ? { id: command.messageId }
            : {}),
        },
      }),
    );
  const idsSent = () =>
    run.mock.calls.map(([, command]) =>
      command.kind === 'send-message' ? command.messageId : undefined,
    );
  const expireLease = () =>
    fixture.database.dataSource.query(
      `UPDATE idempotent_send SET lease_until = now() - interval '1 second' WHERE instance_id = $1`,
      [instanceId],
    );

  it('sends once, and gives the first answer again', async () => {
    run.mockImplementation(sendsAsNamed);
    const first = await send(once('a'));
    expect(await send(once('a'))).toEqual(first);
    expect(run).toHaveBeenCalledTimes(1);
    expect(idsSent()).toEqual([first.key.id]);
    expect(events).toHaveLength(1);
    expect(await send(once('b'))).not.toEqual(first);
  });

  it('refuses the key for something else, also while the first is being sent', async () => {
    run.mockImplementation(sendsAsNamed);
    await send(once('a'));
    await expect(send(once('a', 'other'))).rejects.toMatchObject({
      status: 422,
      code: 'idempotency.key_reused',
    });
  });

  it('sends once for a thousand who race', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    run.mockImplementation(async (id, command) => {
      await held;
      return sendsAsNamed(id, command);
    });
    const racers = Array.from({ length: 1_000 }, () => send(once('a')));
    // The winner is still held: all others are answered meanwhile.
    const losers = new Set<Promise<unknown>>();
    for (const racer of racers) {
      racer.catch(() => losers.add(racer));
    }
    await vi.waitFor(() => expect(losers.size).toBe(999), { timeout: 20_000 });
    finish();
    const results = await Promise.allSettled(racers);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      results.every(
        (result) =>
          result.status === 'fulfilled' ||
          (result.reason instanceof SendInProgressError && result.reason.status === 409),
      ),
    ).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('frees the key of a request that was refused', async () => {
    run.mockRejectedValueOnce(new ConnectionNotOpenError(null));
    await expect(send(once('a'))).rejects.toThrow(ConnectionNotOpenError);
    run.mockImplementation(sendsAsNamed);
    await expect(send(once('a', 'mended'))).resolves.toBeDefined();
  });

  it('sends again under the same id after a failure of which nobody knows what it left', async () => {
    run.mockRejectedValueOnce(new CommandTimedOutError());
    await expect(send(once('a'))).rejects.toThrow(CommandTimedOutError);
    run.mockRejectedValueOnce(new ChannelNotOpenError());
    await expect(send(once('a'))).rejects.toThrow(ChannelNotOpenError);
    run.mockImplementation(sendsAsNamed);
    await expect(send(once('a', 'other'))).rejects.toMatchObject({ status: 422 });
    const answer = await send(once('a'));
    expect(new Set(idsSent())).toEqual(new Set([answer.key.id]));
    expect(idsSent()).toHaveLength(3);
  });

  it('takes a key over from a process that died, under the same id', async () => {
    const id = 'CHOSEN-BEFORE-THE-CRASH';
    await fixture.keys.claim(instanceId, once('a'), randomUUID(), id);
    run.mockImplementation(sendsAsNamed);
    await expect(send(once('a'))).rejects.toMatchObject({
      code: 'idempotency.in_progress',
      retryAfterSeconds: 1,
    });
    await expireLease();
    expect((await send(once('a'))).key.id).toBe(id);
  });

  it('sends nothing again where the other side names messages', async () => {
    channel = {};
    run.mockRejectedValueOnce(new CommandTimedOutError());
    await expect(send(once('a'))).rejects.toThrow(CommandTimedOutError);
    await expect(send(once('a'))).rejects.toMatchObject({
      status: 409,
      code: 'idempotency.outcome_unknown',
    });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('holds a key for a day, and no instance sees that of another', async () => {
    run.mockImplementation(sendsAsNamed);
    const first = await send(once('a'));
    const other = await fixture.newInstance();
    const elsewhere = await service.send(other, { number: ANA }, content('x'), { once: once('a') });
    expect(elsewhere.key.id).not.toBe(first.key.id);
    await fixture.database.dataSource.query(
      `UPDATE idempotent_send SET created_at = now() - interval '25 hours' WHERE instance_id = $1`,
      [instanceId],
    );
    const later = await send(once('a', 'something else'));
    expect(later.key.id).not.toBe(first.key.id);
    await fixture.database.dataSource.query(
      `UPDATE idempotent_send SET created_at = now() - interval '25 hours' WHERE instance_id = $1`,
      [instanceId],
    );
    const dropped = await fixture.database.transactions.run((tx) => fixture.keys.dropOld(tx, 10));
    expect(dropped).toBe(1);
    expect(await fixture.keys.find(instanceId, 'a')).toBeNull();
    expect(await fixture.keys.find(other, 'a')).not.toBeNull();
  });
});
