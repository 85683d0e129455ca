/**
 * `@whiskeysockets/baileys`, mended. The order of the first lines is the point: libsignal's queue is mended before the rest
 * of it is loaded, without its console output; then its signature check is put back and its sessions are mended, then
 * Baileys is loaded on top of it.
 */
import './job-contexts.js';
import './quiet-libsignal.js';
import './signature-check.js';
import './bounded-chains.js';
import './session-trials.js';
export * from '@whiskeysockets/baileys';
/** What its index leaves out of it: the sender keys of groups. */
export {
  GroupCipher,
  GroupSessionBuilder,
  SenderKeyDistributionMessage,
  SenderKeyName,
  SenderKeyRecord,
} from '@whiskeysockets/baileys/lib/Signal/Group/index.js';
export { setRootKey } from './root-key.js';
export { assertSignaturesAreChecked, SignaturesUncheckedError } from './signature-self-test.js';
