import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portOf } from '../support/free-port.js';
import { unplainPlaces } from '../support/plain-json.js';
import { type PairedInstance, World } from '../support/world.js';
import {
  type KindContext,
  REFUSED_ROUTES,
  type SampleFiles,
  sampleFiles,
  SENT_KINDS,
  type SentKind,
} from './sent-kinds.js';

interface Message {
  readonly key: {
    readonly id: string;
    readonly remoteJid: string;
    readonly fromMe: boolean;
    readonly participant?: string;
  };
  readonly messageType: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly contextInfo: unknown;
}

interface Found {
  readonly messages: { readonly total: number; readonly records: readonly Message[] };
}

/** What the tests read of the document. */
interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { post?: { requestBody?: { content: Readonly<Record<string, { schema: Schema }>> } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const SETTINGS = {
  rejectCall: false,
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
};
/** Of one instance, or of its devices. */
const BESIDE_CONTENT: ReadonlySet<string> = new Set(['messageContextInfo', 'mediaUrl']);
const PICTURE = '/picture.jpg';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('two instances that write to each other', () => {
  let world: World;
  let acme: PairedInstance;
  let bravo: PairedInstance;
  let files: SampleFiles;
  let pages: Server;
  let context: KindContext;
  /** Everything that the API has answered. */
  const answers: [string, unknown][] = [];

  beforeAll(async () => {
    [world, files] = await Promise.all([World.start(), sampleFiles()]);
    acme = await world.pair('acme');
    bravo = await world.pair('bravo');
    // A status comes to those alone who want to read them.
    await world.gateway.call('POST', '/settings/set/bravo', {
      key: bravo.token,
      body: { ...SETTINGS, readStatus: true },
    });
    pages = createServer(({ url }, response) => {
      if (url === PICTURE) response.writeHead(200).end(files.jpeg);
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<title>Acme</title><meta property="og:image" content="${PICTURE}">`);
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    const page = `http://127.0.0.1:${portOf(pages)}`;
    const { jid: group } = await world.simulator.groups.create({
      by: acme.number,
      subject: 'Os dois',
      members: [bravo.number],
    });
    const asked = await send(bravo, 'sendText', { number: acme.number, text: 'Confirma?' });
    const { key } = await arrivedAt(acme, asked.key.id);
    const earlier = { id: key.id, remoteJid: key.remoteJid, fromMe: false };
    const picture = `${page}${PICTURE}`;
    context = { files, peer: bravo.number, group, earlier, page, picture };
  });
  afterAll(async () => {
    pages?.close();
    await world?.stop();
  });

  async function call<T>(of: PairedInstance, method: string, path: string, body: object) {
    const answer = await world.gateway.call<T>(method, `${path}/${of.name}`, {
      key: of.token,
      body,
    });
    answers.push([path, answer.body]);
    return answer;
  }

  async function send(from: PairedInstance, route: string, body: object): Promise<Message> {
    const { status, body: answer } = await call<Message>(from, 'POST', `/message/${route}`, body);
    expect({ status, answer }).toMatchObject({ status: 201 });
    return answer;
  }

  async function sendForm(
    from: PairedInstance,
    route: string,
    fields: Readonly<Record<string, unknown>>,
    file: { bytes: Buffer; name: string; type: string },
  ): Promise<Message> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    const answer = await fetch(`${world.gateway.url}/message/${route}/${from.name}`, {
      method: 'POST',
      headers: { apikey: from.token },
      body: form,
    });
    const body: Message = JSON.parse(await answer.text());
    answers.push([route, body]);
    expect({ status: answer.status, body }).toMatchObject({ status: 201 });
    return body;
  }

  async function sendKind({ route, body, file, asForm }: SentKind): Promise<Message> {
    const fields = body(context);
    if (asForm === undefined) return send(acme, route, fields);
    const { bytes } = file?.(files) ?? { bytes: Buffer.alloc(0) };
    return sendForm(acme, route, fields, { bytes, ...asForm });
  }

  /** `messages.upsert` of a message. */
  async function arrivedAt(at: PairedInstance, id: string): Promise<Message> {
    const { body } = await world.sink.waitFor((sink) =>
      sink.of('messages.upsert', at.name).find((one) => one.body.includes(`"id":"${id}"`)),
    );
    const { data }: { data: Message } = JSON.parse(body);
    return data;
  }

  async function foundAt(at: PairedInstance, id: string): Promise<Message | undefined> {
    const where = { key: { id } };
    const { body } = await call<Found>(at, 'POST', '/chat/findMessages', { where });
    expect(body.messages.total).toBe(body.messages.records.length);
    return body.messages.records.find(({ key }) => key.id === id);
  }

  /** The file of a message by both ways: as it is, and in base64. */
  async function filesAt(at: PairedInstance, id: string): Promise<Buffer[]> {
    const download = await fetch(`${world.gateway.url}/media/${at.name}/${id}`, {
      headers: { apikey: at.token },
    });
    expect(download.status).toBe(200);
    const encoded = await call<{ base64: string }>(at, 'POST', '/chat/getBase64FromMediaMessage', {
      message: { key: { id } },
    });
    expect(encoded.status).toBe(201);
    return [Buffer.from(await download.arrayBuffer()), Buffer.from(encoded.body.base64, 'base64')];
  }

  /** Where bravo has it. */
  const chatAtPeer = ({ chat }: SentKind) =>
    chat === 'group'
      ? context.group
      : chat === 'status'
        ? 'status@broadcast'
        : `${acme.number}@s.whatsapp.net`;

  it.each(Object.entries(SENT_KINDS))('%s', async (_name, kind) => {
    const sent = await sendKind(kind);
    const { id } = sent.key;
    expect(sent.messageType).toBe(kind.messageType);
    if (kind.content !== undefined) expect(sent.message).toMatchObject(kind.content(context) ?? {});
    const arrived = await arrivedAt(bravo, id);
    expect(arrived).toMatchObject({
      key: { fromMe: false, id },
      messageType: kind.messageType,
    });
    expect([arrived.key.remoteJid, Reflect.get(arrived.key, 'remoteJidAlt')]).toContain(
      chatAtPeer(kind),
    );
    expect(contentOf(arrived)).toEqual(contentOf(sent));
    if (kind.contextInfo !== undefined)
      expect(arrived.contextInfo).toMatchObject(kind.contextInfo(context) ?? {});
    for (const [at, message] of [[acme, sent] as const, [bravo, arrived] as const]) {
      const stored = await foundAt(at, id);
      expect(stored?.messageType).toBe(kind.messageType);
      expect(stored === undefined ? null : contentOf(stored)).toEqual(contentOf(message));
      expect(stored?.contextInfo ?? null).toEqual(message.contextInfo ?? null);
    }
    if (kind.file === undefined) return;
    const { bytes, converted } = kind.file(files);
    const all = [...(await filesAt(acme, id)), ...(await filesAt(bravo, id))].map(sha256);
    expect(new Set(all).size).toBe(1);
    if (converted === undefined) expect(all[0]).toBe(sha256(bytes));
    else expect(all[0]).not.toBe(sha256(bytes));
  });

  it('a reaction: each side is told of the message as it has it', async () => {
    const { key } = await send(acme, 'sendText', { number: bravo.number, text: 'Oi' });
    await arrivedAt(bravo, key.id);
    const atPeer = { remoteJid: `${acme.number}@s.whatsapp.net`, fromMe: false, id: key.id };
    const sent = await send(bravo, 'sendReaction', { key: atPeer, reaction: '👍' });
    expect(sent.message['reactionMessage']).toMatchObject({ text: '👍', key: atPeer });
    const { message } = await arrivedAt(acme, sent.key.id);
    expect(message['reactionMessage']).toEqual({
      key: { remoteJid: `${bravo.number}@s.whatsapp.net`, fromMe: true, id: key.id },
      text: '👍',
      senderTimestampMs: expect.any(Number),
    });
  });

  it('a vote in a poll: both sides tell the same result', async () => {
    const kind = SENT_KINDS['poll'];
    const poll = await send(acme, 'sendPoll', kind?.body(context) ?? {});
    const { id } = poll.key;
    await arrivedAt(bravo, id);
    await world.simulator.votePoll({ from: bravo.number, id, options: ['b'] });
    for (const at of [acme, bravo]) {
      const told = await world.sink.waitFor((sink) =>
        sink
          .of('messages.update', at.name)
          .find(({ body }) => body.includes(id) && body.includes('pollUpdates')),
      );
      expect(told.envelope.data).toMatchObject({
        keyId: id,
        fromMe: at === acme,
        pollUpdates: [
          { name: 'a', voters: [] },
          { name: 'b', voters: [expect.stringContaining('@')] },
        ],
      });
    }
  });

  it('an edit, and then the whole taken back', async () => {
    const { key } = await send(acme, 'sendText', { number: bravo.number, text: 'Um' });
    await arrivedAt(bravo, key.id);
    const edited = await call(acme, 'POST', '/chat/updateMessage', {
      number: bravo.number,
      text: 'Dois',
      key: { id: key.id, remoteJid: key.remoteJid, fromMe: true },
    });
    expect(edited.status).toBe(200);
    const told = await world.sink.waitFor((sink) =>
      sink.of('messages.edited', 'bravo').find(({ body }) => body.includes(key.id)),
    );
    expect(told.envelope.data).toMatchObject({ key: { id: key.id, fromMe: false } });
    for (const at of [acme, bravo])
      expect(await foundAt(at, key.id)).toMatchObject({ message: { conversation: 'Dois' } });
    const deleted = await call(acme, 'DELETE', '/chat/deleteMessageForEveryone', {
      id: key.id,
      remoteJid: key.remoteJid,
      fromMe: true,
    });
    expect(deleted.status).toBe(201);
    const gone = await world.sink.waitFor((sink) =>
      sink.of('messages.delete', 'bravo').find(({ body }) => body.includes(key.id)),
    );
    expect(gone.envelope.data).toMatchObject({ id: key.id, fromMe: false });
  });

  it('tells numbers as numbers and bytes as base64, in every answer and event', async () => {
    for (const at of [acme, bravo])
      for (const find of ['findMessages', 'findChats', 'findContacts', 'findStatusMessage'])
        await call(at, 'POST', `/chat/${find}`, {});
    expect(answers.length).toBeGreaterThan(Object.keys(SENT_KINDS).length);
    const told = world.sink.received.map(({ envelope }): [string, unknown] => [
      envelope.event,
      envelope,
    ]);
    expect(new Set(told.map(([event]) => event))).toContain('send.message');
    expect(
      [...answers, ...told].flatMap(([from, value]) =>
        unplainPlaces(value).map((place) => `${from}: ${place}`),
      ),
    ).toEqual([]);
  });

  it('leaves no way to send out of this table', async () => {
    const { body: document } = await world.gateway.call<Document>('GET', '/docs/json');
    const kinds = Object.values(SENT_KINDS);
    const schemaOf = (schema: Schema | undefined): Schema =>
      schema?.$ref === undefined
        ? (schema ?? {})
        : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    const routes = new Map(
      Object.entries(document.paths).flatMap(([path, { post }]) => {
        const route = /^\/message\/(\w+)\//.exec(path)?.[1];
        const schema = post?.requestBody?.content['application/json']?.schema;
        return route === undefined ? [] : [[route, schemaOf(schema).properties ?? {}] as const];
      }),
    );
    const sent = new Set(kinds.map(({ route }) => route));
    expect([...routes.keys()].toSorted()).toEqual([...sent, ...REFUSED_ROUTES].toSorted());
    for (const [route, properties] of routes) {
      const bodies = kinds.filter((kind) => kind.route === route).map(({ body }) => body(context));
      if (bodies.length === 0) continue;
      const choices = {
        mediatype: schemaOf(properties['mediatype']),
        type: schemaOf(properties['type']),
      };
      for (const [field, { enum: values = [] }] of Object.entries(choices))
        expect(new Set(bodies.map((body) => body[field])), `${route}.${field}`).toEqual(
          new Set(values.length === 0 ? [undefined] : values),
        );
      const button = schemaOf(schemaOf(properties['buttons']).items).properties?.['type'];
      const buttons = bodies.flatMap(({ buttons: list }) => (Array.isArray(list) ? list : []));
      expect(new Set(buttons.map(({ type }: { type: string }) => type)), route).toEqual(
        new Set(schemaOf(button).enum ?? []),
      );
    }
  });

  it('breaks no rule of the protocol', async () => {
    expect(await world.simulator.violations()).toEqual([]);
  });
});

/**
 * The content without what is said about devices, the address of a file, which is of one instance, and what is empty: a
 * message that was on the wire has its empty lists.
 */
function contentOf({ message }: Message): unknown {
  const { messageContextInfo } = message;
  const content = Object.fromEntries(
    Object.entries(message).filter(([name]) => !BESIDE_CONTENT.has(name)),
  );
  const secret =
    typeof messageContextInfo === 'object' && messageContextInfo !== null
      ? Reflect.get(messageContextInfo, 'messageSecret')
      : undefined;
  return withoutEmpty({ ...content, ...(secret === undefined ? {} : { secret }) });
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withoutEmpty(field)] as const);
  return Object.fromEntries(fields.filter(([name, field]) => name !== 'key' && !isEmpty(field)));
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
