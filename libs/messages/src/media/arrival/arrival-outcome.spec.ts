import { describe, expect, it } from 'vitest';
import { MediaDownloadError, MediaNotFetchableError } from '@switchboard/channels';
import { ConnectionNotOpenError } from '@switchboard/connections';
import { MessageNotFoundError } from '../message-media.errors.js';
import { arrivalOutcome } from './arrival-outcome.js';

const download = new MediaDownloadError('500.');

describe('a medium that could not be fetched', () => {
  it('is tried again, later each time, and given up after the fifth try', () => {
    const outcomes = [1, 2, 3, 4, 5].map((tries) => arrivalOutcome(download, tries));
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'retry',
      'retry',
      'retry',
      'retry',
      'give-up',
    ]);
    const waits = outcomes.flatMap((outcome) => ('seconds' in outcome ? [outcome.seconds] : []));
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(outcomes[4]).toMatchObject({ reason: expect.stringContaining('500.') });
  });

  it('waits for its connection as long as that takes', () => {
    expect(arrivalOutcome(new ConnectionNotOpenError(null), 99).kind).toBe('wait');
  });

  it('is given up at once when no other try would end otherwise', () => {
    expect(arrivalOutcome(new MediaNotFetchableError(), 1).kind).toBe('give-up');
  });

  it('is forgotten with its message', () => {
    expect(arrivalOutcome(new MessageNotFoundError(), 1)).toEqual({ kind: 'drop' });
  });

  it('tells nobody what went wrong inside', () => {
    expect(arrivalOutcome(new Error('password=1'), 1)).toMatchObject({
      kind: 'retry',
      reason: 'The gateway failed.',
    });
  });
});
