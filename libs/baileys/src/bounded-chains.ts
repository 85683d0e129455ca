import { createRequire } from 'node:module';

/** A chain of a session as libsignal holds it; it is closed, once its last message is known, by taking its key away. */
interface Chain {
  readonly chainType: number;
  readonly chainKey: { readonly key?: unknown };
  /** Keys of messages that have not come, by their counter. */
  readonly messageKeys: Readonly<Record<string, unknown>>;
}

interface Session {
  readonly _chains: Record<string, Chain>;
}

interface SessionRecordClass {
  readonly prototype: {
    removeOldSessions: (this: { readonly sessions: Readonly<Record<string, Session>> }) => void;
  };
}

const RECEIVING = 2;
/** A chain that awaits nothing only tells a repeat from a forgery. */
const KEPT_EMPTY = 5;
/** So many turns of the conversation a text may be late. */
const KEPT_AWAITING = 100;

function isSessionRecordClass(value: unknown): value is SessionRecordClass {
  return (
    typeof value === 'function' &&
    typeof value.prototype === 'object' &&
    value.prototype !== null &&
    'removeOldSessions' in value.prototype &&
    typeof value.prototype.removeOldSessions === 'function'
  );
}

const loaded: unknown = createRequire(import.meta.url)('libsignal/src/session_record.js');
if (!isSessionRecordClass(loaded)) {
  throw new Error('libsignal has no removeOldSessions to bound the chains at.');
}
const record = loaded.prototype;
const removeOldSessions = record.removeOldSessions;

/**
 * libsignal keeps every chain that it has ever received on. Each turn of a conversation adds one, so that a session grows
 * without end, and each message writes all of it. What is old goes here, where libsignal lets go of old sessions: before it
 * stores them.
 */
record.removeOldSessions = function removeOldChainsToo() {
  removeOldSessions.call(this);
  for (const { _chains: chains } of Object.values(this.sessions)) {
    for (const id of outdated(chains)) delete chains[id];
  }
};

/** Of the closed chains those that are too old to be kept; they stand in the order in which they began. */
function outdated(chains: Readonly<Record<string, Chain>>): string[] {
  const closed = Object.entries(chains).filter(
    ([, { chainType, chainKey }]) => chainType === RECEIVING && chainKey.key === undefined,
  );
  const awaiting = closed.filter(([, { messageKeys }]) => Object.keys(messageKeys).length > 0);
  const empty = closed.filter(([, { messageKeys }]) => Object.keys(messageKeys).length === 0);
  return [...empty.slice(0, -KEPT_EMPTY), ...awaiting.slice(0, -KEPT_AWAITING)].map(([id]) => id);
}
