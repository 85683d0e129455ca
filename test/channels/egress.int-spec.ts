import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { HostResolver } from '@switchboard/http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORBIDDEN_URLS } from '../../libs/http/src/outbound/testing/forbidden-urls.js';
import { MediaGateway } from '../media/media-gateway.js';
import { portOf } from '../support/free-port.js';

/** The one address that this gateway may reach: who redirects is there, the canary everywhere else on this machine. */
const ALLOWED = '127.0.0.2';
const ANA = '5511988887777';
const REDIRECTS = [301, 302, 303, 307, 308];

/** What may come of a URL that is not to be fetched: a refusal, or a success that was had without it. */
interface Feature {
  readonly name: string;
  /** Asks for it with this URL. @returns the status and the code of the refusal */
  readonly use: (url: string) => Promise<{ status: number; code: string | null }>;
  /** A text is sent without the preview that cannot be made, and an event without the subscriber. */
  readonly goesOn?: boolean;
  /** It is not fetched at all. */
  readonly never?: boolean;
}

let media: MediaGateway;
let canary: Server;
let redirecting: HttpServer;
let reached: string[];

beforeAll(async () => {
  reached = [];
  canary = createServer((socket: Socket) => {
    if (!String(socket.localAddress).endsWith(ALLOWED)) reached.push(`${socket.localAddress}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
  redirecting = createHttpServer((request, response) => {
    const [, status = '302', target = ''] = (request.url ?? '').split('/');
    response.writeHead(Number(status), { location: decodeURIComponent(target) }).end();
  });
  await new Promise<void>((resolve) => redirecting.listen(0, ALLOWED, resolve));
  media = await MediaGateway.start({ EGRESS_ALLOWED_CIDRS: `${ALLOWED}/32` });
  await media.pair('acme');
  const bridge = { instanceName: 'bridge', integration: 'EVOLUTION', number: '5511900000001' };
  expect((await media.call('POST', '/instance/create', bridge)).status).toBe(201);
});
afterAll(async () => {
  await media?.close();
  canary?.close();
  redirecting?.close();
});
beforeEach(() => {
  reached.length = 0;
});
afterEach(() => vi.restoreAllMocks());

async function ask(path: string, body: object, method = 'POST') {
  const answer = await media.call<{ code?: string } | null>(method, path, body);
  return { status: answer.status, code: answer.body?.code ?? null };
}
const message = (instance: string, route: string, body: (url: string) => object): Feature => ({
  name: `${route} of ${instance}`,
  use: (url) => ask(`/message/${route}/${instance}`, { number: ANA, ...body(url) }),
});

const FEATURES: readonly Feature[] = [
  ...['image', 'video', 'document'].map((mediatype) => ({
    ...message('acme', 'sendMedia', (url) => ({ mediatype, media: url })),
    name: `sendMedia of acme, ${mediatype}`,
  })),
  message('acme', 'sendWhatsAppAudio', (audio) => ({ audio })),
  message('acme', 'sendSticker', (sticker) => ({ sticker })),
  message('acme', 'sendPtv', (video) => ({ video })),
  // The bridge is handed the URL.
  { ...message('bridge', 'sendMedia', (media) => ({ mediatype: 'image', media })), never: true },
  { ...message('bridge', 'sendWhatsAppAudio', (audio) => ({ audio })), never: true },
  {
    ...message('acme', 'sendText', (url) => ({ text: `see ${url.trim()}`, linkPreview: true })),
    goesOn: true,
  },
  {
    name: 'updateProfilePicture',
    use: (picture) => ask('/chat/updateProfilePicture/acme', { picture }),
  },
  {
    name: 'updateGroupPicture',
    use: (image) =>
      ask('/group/updateGroupPicture/acme?groupJid=120363025246125486@g.us', { image }),
  },
  {
    name: 'a proxy',
    use: async (url) => {
      const { hostname, port } = new URL(url);
      const host = hostname.replace(/^\[|\]$/g, '');
      return ask('/proxy/set/acme', { enabled: true, host, port, protocol: 'http' });
    },
  },
  {
    name: 'a webhook',
    use: async (url) => {
      const name = 'bridge';
      const set = await ask(`/webhook/set/${name}`, { webhook: { enabled: true, url } });
      if (set.status === 201) await probe(name);
      return set;
    },
    goesOn: true,
  },
  {
    name: 'a further endpoint',
    use: async (url) => {
      const made = await media.call<{ id?: string; code?: string }>(
        'POST',
        '/webhook/endpoints/bridge',
        { url },
      );
      const { id, code = null } = made.body;
      if (id !== undefined) {
        expect(await media.call('POST', `/webhook/endpoints/bridge/${id}/test`)).toMatchObject({
          body: { delivered: false },
        });
        await media.call('DELETE', `/webhook/endpoints/bridge/${id}`);
      }
      return { status: made.status, code };
    },
    goesOn: true,
  },
];

/** Has every endpoint of an instance called. */
async function probe(name: string): Promise<void> {
  const { body } = await media.call<{ endpoints: { id: string }[] }>(
    'GET',
    `/webhook/endpoints/${name}`,
  );
  for (const { id } of body.endpoints) {
    await media.call('POST', `/webhook/endpoints/${name}/${id}/test`);
  }
}

/** The same spelling, with the canary's port. */
const atCanary = (url: string): string =>
  url.replace(
    /^(\s*http:[\\/]*)(\[[^\]]*\]|[^/:\\?]+?)(?::\d+)?(?=[\s/?\\]*$|\/)/i,
    `$1$2:${portOf(canary)}`,
  );

describe.each(FEATURES)('$name', ({ use, goesOn = false, never = false }) => {
  it('reaches none of the forbidden addresses, however they are spelled', async () => {
    for (const url of FORBIDDEN_URLS) {
      const { status, code } = await use(atCanary(url));
      if (!goesOn && !never) expect([url, Math.floor(status / 100), code]).toEqual([url, 4, code]);
      expect(status).toBeLessThan(500);
    }
    expect(reached).toEqual([]);
  }, 120_000);

  it('reaches none by a name whose addresses change from one question to the next', async () => {
    let asked = 0;
    vi.spyOn(media.gateway.app.get(HostResolver, { strict: false }), 'resolve').mockImplementation(
      (_hostname, done) => {
        asked += 1;
        const answers = [[ALLOWED], ['127.0.0.1'], [ALLOWED, '::1'], ['::ffff:127.0.0.1']];
        const addresses = answers[asked % answers.length] ?? [];
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      },
    );
    for (let count = 0; count < 8; count += 1) {
      const url = `http://rebind-${count}.acme.test:${portOf(canary)}/x`;
      expect((await use(url)).status).toBeLessThan(600);
    }
    // The name was looked up: it is not the spelling that was refused.
    expect(asked >= 8).toBe(!never);
    expect(reached).toEqual([]);
  }, 60_000);

  it.each(REDIRECTS)(
    'is led to none by a %i',
    async (status) => {
      for (const host of ['127.0.0.1', '[::1]', '0x7f.1']) {
        const target = encodeURIComponent(`http://${host}:${portOf(canary)}/x`);
        await use(`http://${ALLOWED}:${portOf(redirecting)}/${status}/${target}`);
      }
      expect(reached).toEqual([]);
    },
    60_000,
  );
});

it('would see what does reach it', async () => {
  await fetch(`http://127.0.0.1:${portOf(canary)}/`).catch(() => undefined);
  expect(reached).toHaveLength(1);
});
