import { expect, it, vi } from 'vitest';
import { lookUpNumbers } from './look-up-numbers.js';

const S = '@s.whatsapp.net';

/** WhatsApp, which knows these accounts, each under some other digits as well. */
function whatsApp(accounts: Readonly<Record<string, readonly string[]>>) {
  const onWhatsApp = vi.fn((...numbers: string[]) =>
    Promise.resolve(
      Object.entries(accounts)
        .filter(([digits, others]) =>
          numbers.some((each) => each === digits || others.includes(each)),
        )
        .map(([digits]) => ({ jid: digits + S, exists: true })),
    ),
  );
  return { onWhatsApp };
}

const ask = (socket: ReturnType<typeof whatsApp>, numbers: readonly string[]) =>
  lookUpNumbers(socket, { kind: 'look-up-numbers', numbers }, AbortSignal.timeout(5_000));

it('asks once for many, and answers in their order', async () => {
  const socket = whatsApp({ '551188887777': [], '551177776666': [] });
  expect(await ask(socket, ['551177776666', '551100000000', '551188887777'])).toEqual([
    { number: '551177776666', jid: `551177776666${S}` },
    { number: '551100000000', jid: null },
    { number: '551188887777', jid: `551188887777${S}` },
  ]);
  expect(socket.onWhatsApp).toHaveBeenCalledTimes(1);
});

it('asks alone for what an answer leaves open: an account that is written with other digits', async () => {
  const socket = whatsApp({ '5531988887777': ['553188887777'], '551177776666': [] });
  expect(await ask(socket, ['553188887777', '551100000000', '551177776666'])).toEqual([
    { number: '553188887777', jid: `5531988887777${S}` },
    { number: '551100000000', jid: null },
    { number: '551177776666', jid: `551177776666${S}` },
  ]);
  expect(socket.onWhatsApp.mock.calls.map(({ length }) => length)).toEqual([3, 1, 1]);
});

it('asks for a few at a time, never for all one by one', async () => {
  const numbers = Array.from({ length: 120 }, (_, index) => `55110000${index + 1_000}`);
  const socket = whatsApp(Object.fromEntries(numbers.map((number) => [number, []])));
  expect((await ask(socket, numbers)).every(({ jid }) => jid !== null)).toBe(true);
  expect(socket.onWhatsApp.mock.calls.map(({ length }) => length)).toEqual([50, 50, 20]);
});

it('stops at the deadline', async () => {
  const socket = whatsApp({});
  const asked = lookUpNumbers(
    socket,
    { kind: 'look-up-numbers', numbers: ['1'] },
    AbortSignal.abort(new Error('late')),
  );
  await expect(asked).rejects.toThrow('late');
  expect(socket.onWhatsApp).not.toHaveBeenCalled();
});
