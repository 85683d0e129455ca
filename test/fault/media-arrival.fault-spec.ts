import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const ANA = '5511988887777';
const WAIT = { timeout: 60_000, interval: 100 };

interface Told {
  readonly key: { readonly id: string };
  readonly message: { readonly mediaUrl?: string };
  readonly media?: { readonly state: string };
}

describe('kill -9 while a file that came in is being fetched', () => {
  let world: World;
  let acme: PairedInstance;

  beforeAll(async () => {
    world = await World.start({ MEDIA_SAVE: 'true' });
    acme = await world.pair('acme');
  });
  afterAll(async () => {
    await world?.stop();
  });

  const deliveriesOf = (id: string) =>
    world.sink.of('messages.upsert', 'acme').filter(({ body }) => body.includes(id));
  const inStore = async (id: string) => {
    const { status } = await world.gateway.call('POST', '/s3/getMedia/acme', {
      key: acme.token,
      body: { messageId: id },
    });
    return status < 300;
  };

  it('has it saved by the next process, and tells its message once', async () => {
    const bytes = randomBytes(2_000_000);
    await world.simulator.stallMedia({ times: 1 });
    const { id } = await world.simulator.sendMedia({
      from: ANA,
      to: acme.number,
      kind: 'document',
      bytes: bytes.toString('base64'),
      fileName: 'contrato.pdf',
    });
    await vi.waitFor(async () => {
      expect(await world.simulator.stallMedia({})).toEqual({ stalled: 1 });
    }, WAIT);
    expect(await inStore(id)).toBe(false);
    await world.gateway.kill();
    const begun = performance.now();
    await world.gateway.start();
    // Nobody asks for the file: it comes by itself, and long before the claim of the dead process runs out.
    await vi.waitFor(async () => expect(await inStore(id)).toBe(true), WAIT);
    const seconds = (performance.now() - begun) / 1_000;

    // WhatsApp and the phone have it no more: what is given now was saved.
    await world.simulator.setNumber({ number: ANA, keepsMedia: false });
    await world.simulator.expireMedia({ number: ANA, id });
    const told = await world.sink.waitFor(() => deliveriesOf(id)[0]);
    const { data }: { data: Told } = JSON.parse(told.body);
    expect(data.media).toEqual({ state: 'available' });
    const file = await fetch(
      `${world.gateway.url}${new URL(data.message.mediaUrl ?? '').pathname}`,
    );
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);

    // Told after all that could still be told of it.
    const later = await world.simulator.sendText({ from: ANA, to: acme.number, text: 'later' });
    await world.sink.waitFor(() => deliveriesOf(later.id)[0]);
    const ids = new Set(deliveriesOf(id).map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(1);
    process.stdout.write(`kill -9 in a fetch: saved ${seconds.toFixed(1)} s after the start\n`);
  });
});
