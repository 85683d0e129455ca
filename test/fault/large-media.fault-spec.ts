import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PeakMemory } from '../support/peak-memory.js';
import { World } from '../support/world.js';

const ANA = '5511988887777';
const BYTES = 90_000_000;
const GROWTH_MIB = 60;
const WAIT = { timeout: 60_000, interval: 50 };

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world?.stop());

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

/** Sends a document as a form. @returns its id */
async function send(name: string, bytes: Buffer<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.set('number', ANA);
  form.set('mediatype', 'document');
  form.set('file', new Blob([bytes]), 'dados.bin');
  const answer = await fetch(`${world.gateway.url}/message/sendMedia/${name}`, {
    method: 'POST',
    headers: { apikey: world.gateway.adminKey },
    body: form,
  });
  const body: { key?: { id: string } } = JSON.parse(await answer.text());
  if (body.key === undefined) throw new Error(`${answer.status}: ${JSON.stringify(body)}`);
  return body.key.id;
}

/** Fetches the file of a message. @returns its hash */
async function receive(name: string, id: string): Promise<string> {
  const answer = await fetch(`${world.gateway.url}/media/${name}/${id}`, {
    headers: { apikey: world.gateway.adminKey },
  });
  if (!answer.ok || answer.body === null) throw new Error(await answer.text());
  const sha256 = createHash('sha256');
  for await (const chunk of answer.body) sha256.update(chunk);
  return sha256.digest('base64');
}

/** Ana sends a document. @returns its id, once the gateway has told it */
async function comesIn(number: string, bytes: Buffer): Promise<string> {
  const { id } = await world.simulator.sendMedia({
    from: ANA,
    to: number,
    kind: 'document',
    bytes: bytes.toString('base64'),
    fileName: 'dados.bin',
  });
  await vi.waitFor(() => {
    expect(
      world.sink
        .of('messages.upsert')
        .map(({ body }) => body)
        .join(),
    ).toContain(id);
  }, WAIT);
  return id;
}

it('sends and fetches a document of 90 MB, and holds little of it', async () => {
  const acme = await world.pair('acme');
  // What is loaded at the first use is not the document's.
  const small = randomBytes(2_000_000);
  await send(acme.name, small);
  await receive(acme.name, await comesIn(acme.number, small));

  const large = randomBytes(BYTES);
  const sending = await PeakMemory.watch(world.gateway.pid);
  const sentId = await send(acme.name, large);
  const sent = await sending.growthMiB();
  const arrived = await world.simulator.media({ number: ANA, id: sentId });
  expect(arrived.size).toBe(BYTES);

  const id = await comesIn(acme.number, large);
  const fetching = await PeakMemory.watch(world.gateway.pid);
  expect(await receive(acme.name, id)).toBe(hash(large));
  const fetched = await fetching.growthMiB();
  const again = await PeakMemory.watch(world.gateway.pid);
  expect(await receive(acme.name, id)).toBe(hash(large));
  const stored = await again.growthMiB();

  process.stdout.write(
    `90 MB: sending +${sent} MiB, fetching +${fetched} MiB, from the store +${stored} MiB ` +
      `(resident ${sending.startMiB} MiB before)\n`,
  );
  for (const growth of [sent, fetched, stored]) expect(growth).toBeLessThan(GROWTH_MIB);
});
