import { DomainError } from '@switchboard/errors';

/** A cursor that no page gave. */
export class CursorInvalidError extends DomainError {
  readonly code = 'page.cursor_invalid';
  readonly status = 400;

  constructor() {
    super('This cursor is not from a page of this list. Start again without one.');
  }
}

/** A place in a list as it travels: opaque to clients. */
export const encodeCursor = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

/** @throws CursorInvalidError when it does not hold `length` texts */
export function decodeCursor(cursor: string, length: number): string[] {
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(place) || place.length !== length) throw new CursorInvalidError();
  const texts = place.filter((part) => typeof part === 'string');
  if (texts.length !== length || texts.some((part) => part.includes('\0'))) {
    throw new CursorInvalidError();
  }
  return texts;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
