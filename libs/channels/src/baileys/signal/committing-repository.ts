import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DEFAULT_CONNECTION_CONFIG,
  type SignalAuthState,
  type SignalKeyStoreWithTransaction,
  type SignalRepositoryWithLIDStore,
  type SocketConfig,
} from '@switchboard/baileys';
import type { DecryptionInbox } from '../inbox/decryption-inbox.js';
import { CommitTurns } from './commit-turns.js';

type RepositoryFactory = SocketConfig['makeSignalRepository'];
type Outside = <T>(work: () => T) => T;

/** Names the transaction that encryptions share; the library's own ones inside it become part of it. */
const ENCRYPTIONS = 'x-encryptions';

/**
 * The library's Signal repository, mended. The library sends a message inside a transaction round all of its
 * encryption, so it is on the wire before its ratchets are committed. Here each method runs outside any transaction of
 * its caller and commits what it changed: a ciphertext is returned when its ratchet is stored, a plaintext when
 * ratchet and inbox entry are. What is encrypted for one device after the other, as one message is for all that get it, shares
 * its commit.
 *
 * What changes a ratchet has the repository to itself meanwhile: the library locks by address, and a peer has two of
 * them (number and LID) for one record.
 */
export function committingRepositoryFactory(
  inboxFor: (keys: SignalKeyStoreWithTransaction) => DecryptionInbox,
): RepositoryFactory {
  return (auth, logger, pnToLid) => {
    const library = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, pnToLid);
    // Taken while the socket is built, which is outside any transaction.
    return committingRepository(
      library,
      transactionsOf(auth),
      inboxFor,
      AsyncLocalStorage.snapshot(),
    );
  };
}

function committingRepository(
  library: SignalRepositoryWithLIDStore,
  keys: SignalKeyStoreWithTransaction,
  inboxFor: (keys: SignalKeyStoreWithTransaction) => DecryptionInbox,
  outside: Outside,
): SignalRepositoryWithLIDStore {
  const inbox = inboxFor(keys);
  const turns = new CommitTurns((work) => outside(() => keys.transaction(work, ENCRYPTIONS)));
  const alone = <T>(work: () => Promise<T>): Promise<T> => turns.alone(() => outside(work));
  return {
    decryptMessage: (options) =>
      alone(() => inbox.decrypt(options.ciphertext, () => library.decryptMessage(options))),
    decryptGroupMessage: (options) =>
      alone(() => inbox.decrypt(options.msg, () => library.decryptGroupMessage(options))),
    processSenderKeyDistributionMessage: (options) =>
      alone(() => library.processSenderKeyDistributionMessage(options)),
    encryptMessage: (options) => turns.sharing(() => library.encryptMessage(options)),
    encryptGroupMessage: (options) => alone(() => library.encryptGroupMessage(options)),
    getSenderKeyDistributionMessage: (options) =>
      alone(() => library.getSenderKeyDistributionMessage(options)),
    injectE2ESession: (options) => alone(() => library.injectE2ESession(options)),
    migrateSession: (fromJid, toJid) => alone(() => library.migrateSession(fromJid, toJid)),
    deleteSession: (jids) => alone(() => library.deleteSession(jids)),
    hasSenderKey: (options) => outside(() => library.hasSenderKey(options)),
    getSessionInfo: (jid) => outside(() => library.getSessionInfo(jid)),
    validateSession: (jid) => outside(() => library.validateSession(jid)),
    jidToSignalProtocolAddress: (jid) => library.jidToSignalProtocolAddress(jid),
    lidMapping: runOutside(library.lidMapping, outside),
    close: () => library.close?.(),
  };
}

/** `target`, each of whose methods runs outside the transaction of its caller. */
function runOutside<T extends object>(target: T, outside: Outside): T {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name, object);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]): unknown =>
        outside((): unknown => Reflect.apply(member, object, values));
    },
  });
}

function transactionsOf(auth: SignalAuthState): SignalKeyStoreWithTransaction {
  if ('transaction' in auth.keys) return auth.keys;
  throw new TypeError('The client library gave a key store without transactions.');
}
