import { InvalidFieldsError } from '@switchboard/http';

/**
 * The sequence in the header `Last-Event-ID`; undefined when there is none. Clients send an empty one before the first
 * event.
 *
 * @throws InvalidFieldsError when it is no sequence
 */
export function sequenceOf(lastEventId: string | undefined): number | undefined {
  if (lastEventId === undefined || lastEventId === '') return undefined;
  if (!/^\d{1,15}$/.test(lastEventId)) {
    throw new InvalidFieldsError(['Last-Event-ID must be the id of an event of this stream']);
  }
  return Number(lastEventId);
}
