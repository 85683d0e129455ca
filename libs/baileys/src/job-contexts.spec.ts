import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from 'vitest';
import { SignalSide } from './testing/signal-side.js';

it('what waits for another of the same address runs as part of its own caller', async () => {
  const callers = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  const contact = new SignalSide('job-contexts-own');
  // Two accounts that write to one contact at the same time.
  const accounts = ['one', 'other'].map((name) => ({
    name,
    side: new SignalSide('job-contexts-contact', () => seen.push(callers.getStore())),
  }));
  for (const { side } of accounts) await side.begin(contact);
  seen.length = 0;
  await Promise.all(
    accounts.map(({ name, side }) => callers.run(name, () => side.write(`from ${name}`))),
  );
  expect(seen).toEqual(['one', 'other']);
});
