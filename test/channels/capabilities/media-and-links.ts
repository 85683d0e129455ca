import { randomBytes } from 'node:crypto';
import type { Capability } from '@switchboard/channels';
import { expect } from 'vitest';
import { acts, otherwise, Page, type Stage, type Trials } from './stage.js';

const FILE = randomBytes(20_000);
const BASE64 = FILE.toString('base64');
const PREVIEW = 'Flores frescas';

/** The contact sends a file. @returns the id of the message, once it was told */
async function fileIn({ worlds, channel, acme }: Stage): Promise<string> {
  const id = await channel.fileIn(acme, FILE);
  await worlds.world.sink.waitFor((sink) =>
    sink.of('messages.upsert', acme.name).find(({ body }) => body.includes(id)),
  );
  return id;
}

const getBase64 = (stage: Stage, id: string) =>
  stage.call('POST', 'chat/getBase64FromMediaMessage', { message: { key: { id } } });

const gotIt = acts(async (_stage, answer) => {
  expect(answer).toMatchObject({ status: 201, body: { base64: BASE64 } });
});

/** A page that is open while one trial runs. */
let page: Page;

/** What becomes of files and links. */
export const MEDIA_AND_LINKS = {
  'fetch-media': {
    ask: async (stage) => getBase64(stage, await fileIn(stage)),
    on: { 'WHATSAPP-BAILEYS': gotIt, 'WHATSAPP-BUSINESS': gotIt, EVOLUTION: gotIt },
  },
  'media-links': {
    ask: async (stage) => {
      page = await Page.open(FILE, 'application/octet-stream');
      const media = page.url('a.bin');
      return stage.send('sendMedia', { mediatype: 'document', media, fileName: 'a.bin' });
    },
    on: {
      // It is the gateway that fetches it.
      'WHATSAPP-BAILEYS': otherwise(async (stage, answer) => {
        const { id } = await stage.reached(answer);
        const { number } = stage.channel.contact;
        const got = await stage.simulator.media({ number, id, withBytes: true });
        expect(got.bytes).toBe(BASE64);
        expect(page.asked).toBe(1);
        page.close();
      }),
      'WHATSAPP-BUSINESS': acts(async (stage, answer) => {
        const { content } = await stage.reached(answer);
        expect(JSON.parse(content).document.link).toBe(page.url('a.bin'));
        expect(page.asked).toBe(0);
        page.close();
      }),
      EVOLUTION: acts(async (stage, answer) => {
        const { content } = await stage.reached(answer);
        expect(JSON.parse(content).data.message.mediaUrl).toBe(page.url('a.bin'));
        expect(page.asked).toBe(0);
        page.close();
      }),
    },
  },
  'media-pickup': {
    ask: (stage) =>
      stage.send('sendMedia', { mediatype: 'document', media: BASE64, fileName: 'b.bin' }),
    on: {
      // The bytes went out with the message, and the gateway keeps none.
      'WHATSAPP-BAILEYS': otherwise((stage, answer) => keeps(stage, answer, false)),
      'WHATSAPP-BUSINESS': otherwise((stage, answer) => keeps(stage, answer, false)),
      EVOLUTION: acts(async (stage, answer) => {
        const { id } = await stage.reached(answer);
        await keeps(stage, answer, true);
        expect(await getBase64(stage, id)).toMatchObject({ status: 201, body: { base64: BASE64 } });
      }),
    },
  },
  'link-preview': {
    ask: async (stage) => {
      page = await Page.open(`<head><title>${PREVIEW}</title></head>`, 'text/html');
      return stage.send('sendText', { text: `Veja ${page.url('flores')}`, linkPreview: true });
    },
    on: {
      'WHATSAPP-BAILEYS': acts(async (stage, answer) => {
        expect((await stage.reached(answer)).content).toContain(PREVIEW);
        expect(page.asked).toBe(1);
        page.close();
      }),
      // Meta makes it.
      'WHATSAPP-BUSINESS': otherwise(async (stage, answer) => {
        const { content } = await stage.reached(answer);
        expect(JSON.parse(content).text.preview_url).toBe(true);
        expect(page.asked).toBe(0);
        page.close();
      }),
      EVOLUTION: otherwise(async (stage, answer) => {
        expect((await stage.reached(answer)).content).not.toContain(PREVIEW);
        expect(page.asked).toBe(0);
        page.close();
      }),
    },
  },
} satisfies Partial<Trials<Capability>>;

/** Whether the file of what was sent is in the media store of the gateway. */
async function keeps(stage: Stage, answer: { readonly body: unknown }, kept: boolean) {
  const messageId: unknown = Object(Object(answer.body).key).id;
  const listed = await stage.call('POST', 's3/getMedia', { messageId });
  expect(listed.status).toBe(kept ? 201 : 400);
}
