import { expect, it, vi } from 'vitest';
import { findPicture, findPictures } from './find-profile.js';

const refusal = (code: number) => Object.assign(new Error('refused'), { data: code });

/** Pictures by address: a URL, or how it is refused. */
function pictures(known: Readonly<Record<string, string | Error>>) {
  let running = 0;
  let most = 0;
  const profilePictureUrl = vi.fn(async (jid: string) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    const picture = known[jid];
    if (picture instanceof Error) throw picture;
    return picture;
  });
  return { socket: { profilePictureUrl, onWhatsApp: vi.fn() }, most: () => most };
}

const many = (known: Readonly<Record<string, string | Error>>) => {
  const { socket, most } = pictures(known);
  const command = { kind: 'find-pictures', jids: Object.keys(known) } as const;
  return findPictures(socket, command, AbortSignal.timeout(5_000)).then((found) => ({
    found,
    most: most(),
  }));
};

it('leaves out what WhatsApp did not say, and keeps what it will not show', async () => {
  const { found } = await many({
    'a@g.us': 'https://pps.test/a',
    'b@g.us': refusal(404),
    'c@g.us': refusal(401),
    'd@g.us': refusal(429),
    'e@g.us': new Error('Timed Out'),
  });
  expect([...found].sort((one, other) => (one.jid < other.jid ? -1 : 1))).toEqual([
    { jid: 'a@g.us', url: 'https://pps.test/a' },
    { jid: 'b@g.us', url: null },
    { jid: 'c@g.us', url: null },
  ]);
});

it('asks for a few at a time', async () => {
  const jids = Array.from({ length: 40 }, (_, index) => [`${index}@g.us`, 'https://pps.test/x']);
  const { found, most } = await many(Object.fromEntries(jids));
  expect([found.length, most]).toEqual([40, 4]);
});

it('one that does not come is none', async () => {
  const { socket } = pictures({ 'a@lid': new Error('Timed Out') });
  expect(await findPicture(socket, { kind: 'find-picture', chat: 'a@lid' })).toEqual({
    jid: 'a@lid',
    url: null,
  });
});
