import type { EventLogBounds } from '../event-log.js';
import { EventsExpiredError } from './catch-up.errors.js';

/**
 * Whether everything after this sequence is held.
 *
 * @throws EventsExpiredError when events after it were removed, or when the log never came so far: then the sequence is
 *   of an instance that had the name before, or the store was set back, and waiting for it would miss what comes first
 */
export function checkCursor(after: number, { oldestSequence, lastSequence }: EventLogBounds): void {
  if (after > lastSequence) {
    throw new EventsExpiredError(
      `The log of this instance ends at ${lastSequence}, so ${after} is of another log. Start over after ${oldestSequence - 1}.`,
      oldestSequence,
    );
  }
  if (after < oldestSequence - 1) {
    throw new EventsExpiredError(
      `Events before ${oldestSequence} are no longer held. Start over after ${oldestSequence - 1}.`,
      oldestSequence,
    );
  }
}
