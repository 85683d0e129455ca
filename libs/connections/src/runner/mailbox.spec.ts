import { describe, expect, it } from 'vitest';
import { Mailbox } from './mailbox.js';

describe('Mailbox', () => {
  it('runs one piece of work at a time, in order', async () => {
    const mailbox = new Mailbox(() => undefined);
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
    };
    mailbox.send(work('a'));
    await mailbox.post(work('b'));
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a failure, and tells it', async () => {
    const errors: unknown[] = [];
    const mailbox = new Mailbox((error) => errors.push(error));
    const failure = new Error('fails');
    mailbox.send(() => Promise.reject(failure));
    await expect(mailbox.post(() => Promise.reject(failure))).rejects.toBe(failure);
    expect(await mailbox.post(() => Promise.resolve('next'))).toBe('next');
    expect(errors).toEqual([failure]);
  });
});
