import { describe, expect, it } from 'vitest';
import { classifyClose } from './close-classification.js';

const libraryError = (statusCode: number) =>
  Object.assign(new Error(`code ${statusCode}`), { output: { statusCode } });

describe('classifyClose', () => {
  it.each([
    [401, 'void'],
    [402, 'void'],
    [403, 'void'],
    [406, 'void'],
    [400, 'kept'],
    [405, 'kept'],
    [408, 'kept'],
    [411, 'kept'],
    [428, 'kept'],
    [440, 'kept'],
    [500, 'kept'],
    [503, 'kept'],
    [515, 'kept'],
  ])('%d of a paired device: credentials are %s', (code, credentials) => {
    expect(classifyClose(libraryError(code), true)).toMatchObject({ code, credentials });
  });

  it('keeps the text of the library, and says what to do where that does not', () => {
    expect(classifyClose(libraryError(428), true).detail).toBe('code 428');
    expect(classifyClose(libraryError(440), true).detail).toMatch(
      /another client .* then call \/instance\/connect/i,
    );
  });

  it.each([401, 408, 428])('%d before a phone has linked the device is no logout', (code) => {
    expect(classifyClose(libraryError(code), false).credentials).toBe('unfinished');
  });

  it('gives no code for a local error and for a close without a reason', () => {
    expect(classifyClose(new Error('broken'), true)).toMatchObject({ code: null });
    expect(classifyClose(undefined, true)).toEqual({
      code: null,
      detail: null,
      credentials: 'kept',
    });
  });
});
