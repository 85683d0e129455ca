import { createRequire } from 'node:module';

/** A session as libsignal holds it; what its class can restore is what it stores. */
interface Session {
  readonly constructor: { deserialize(stored: object): object };
  serialize(): object;
}

type DecryptWithSessions = (
  this: object,
  ciphertext: Uint8Array,
  sessions: readonly Session[],
) => Promise<unknown>;

interface SessionCipherClass {
  readonly prototype: { decryptWithSessions: DecryptWithSessions };
}

function isSessionCipherClass(value: unknown): value is SessionCipherClass {
  return (
    typeof value === 'function' &&
    typeof value.prototype === 'object' &&
    value.prototype !== null &&
    'decryptWithSessions' in value.prototype &&
    typeof value.prototype.decryptWithSessions === 'function'
  );
}

const loaded: unknown = createRequire(import.meta.url)('libsignal/src/session_cipher.js');
if (!isSessionCipherClass(loaded)) {
  throw new Error('libsignal has no decryptWithSessions to mend.');
}
const cipher = loaded.prototype;
const decryptWithSessions = cipher.decryptWithSessions;

/**
 * Two that write to each other at the same time begin two sessions, and each keeps both. libsignal tries a text on one
 * after the other, turns the ratchet of each that it tries, and stores them all when one of them fits: the session that did
 * not fit is broken, and so is everything that is encrypted in it from then on ("Bad MAC"). Here a session that does not
 * fit is as it was.
 */
cipher.decryptWithSessions = async function tryEach(ciphertext, sessions): Promise<unknown> {
  const [first, ...others] = sessions;
  if (first === undefined || others.length === 0) {
    return decryptWithSessions.call(this, ciphertext, sessions);
  }
  const before = first.serialize();
  try {
    return await decryptWithSessions.call(this, ciphertext, [first]);
  } catch {
    restore(first, before);
    return tryEach.call(this, ciphertext, others);
  }
};

/** A trial that fails changes chains and ratchet; it never takes a field away. */
function restore(session: Session, before: object): void {
  Object.assign(session, session.constructor.deserialize(before));
}
