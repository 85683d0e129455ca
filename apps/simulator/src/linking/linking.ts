import { randomUUID } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Journal } from '../journal.js';
import type { HandshakeResult } from '../noise/noise-handshake.js';
import type { ClientConnection, ConnectionRole } from '../server/client-connection.js';
import { isBundleSigned } from '../signal/key-bundle.js';
import { LinkingError, NotFoundError } from '../simulator.errors.js';
import { bytes, node, timestamp } from '../stanzas/stanzas.js';
import { createDeviceIdentity, isCounterSigned } from './device-identity.js';
import { PairingCodeExchange } from './pairing-code.js';
import { PendingRegistration, readRegistration } from './pending-registration.js';
import { parseQrCode } from './qr-code.js';

/** How long a client may take for its part. */
const LINK_TIMEOUT_MS = 30_000;
const PLATFORM = 'android';
const BUSINESS_PLATFORM = 'smba';

/** The user with the phone: scans QR codes and types pairing codes. */
export class Linking {
  private readonly registrations = new Set<PendingRegistration>();

  constructor(
    private readonly accounts: Accounts,
    private readonly journal: Journal,
  ) {}

  /** Takes a connection whose client wants to be linked; null when its keys make no sense. */
  register(connection: ClientConnection, hello: HandshakeResult): ConnectionRole | null {
    const { devicePairingData } = hello.payload;
    const keys = devicePairingData && readRegistration(hello.clientStaticKey, devicePairingData);
    if (!keys) return null;
    if (!isBundleSigned(keys)) {
      this.journal.report('signature.invalid', 'registration', 'signed pre-key');
      return null;
    }
    const ended = (gone: PendingRegistration): void => void this.registrations.delete(gone);
    const registration = new PendingRegistration(connection, keys, this.journal, ended);
    this.registrations.add(registration);
    registration.offerRefs();
    return registration;
  }

  /** Scans a QR code with the phone of `number`. */
  async scan(qrText: string, number: string, name?: string): Promise<LinkedDevice> {
    const qr = parseQrCode(qrText);
    const registration = [...this.registrations].find(({ refs }) => refs.includes(qr.ref));
    if (!registration) {
      throw new NotFoundError(
        'ref.not_found',
        'No client shows this QR code any more; take the newest one.',
      );
    }
    const { noiseKey, identityKey } = registration.keys;
    if (!qr.noiseKey.equals(noiseKey) || !qr.identityKey.equals(identityKey)) {
      throw new LinkingError(
        'linking.refused',
        'The keys in the QR code are not those of its client.',
      );
    }
    return await this.link(registration, this.account(number, name), qr.advSecret);
  }

  /** Types a pairing code on the phone of `number`, which must be the one that the client asked for. */
  async typeCode(code: string, number: string, name?: string): Promise<LinkedDevice> {
    const registration = [...this.registrations].findLast(
      ({ codeRequest }) => codeRequest?.number === number,
    );
    if (!registration?.codeRequest) {
      throw new NotFoundError(
        'ref.not_found',
        'No client has asked for a pairing code for this number.',
      );
    }
    const account = this.account(number, name);
    const { identityKey } = account.phone;
    const wrapped = registration.codeRequest.wrappedEphemeral;
    const exchange = await PairingCodeExchange.begin(plainCode(code), wrapped, identityKey);
    const half = await exchange.wrappedEphemeral();
    const finish = await inTime(registration.exchangeCode(half, identityKey.public));
    const { identityKey: companion } = registration.keys;
    const advSecret = exchange.openBundle(finish.keyBundle, companion);
    if (!advSecret || !finish.companionIdentity.equals(companion)) {
      throw new LinkingError(
        'linking.code_wrong',
        'The code is not the one that the client shows.',
      );
    }
    return await this.link(registration, account, advSecret);
  }

  /** Forgets a client and tells those who know the device list. */
  unlink(device: LinkedDevice): void {
    const account = this.accounts.get(device.number);
    account.devices.delete(device.device);
    for (const { watchers } of this.accounts.all()) watchers.delete(device);
    this.tellWatchers(account, device, 'remove');
    this.journal.changed();
  }

  /** Tells those who know the device list that the phone has other keys. */
  tellIdentityChange(account: Account): void {
    const from = jidOf(account.number);
    for (const watcher of account.watchers) {
      const attributes = { id: randomUUID(), from, type: 'encrypt', t: timestamp() };
      watcher.queue.push(node('notification', attributes, [node('identity')]));
    }
    this.journal.changed();
  }

  private account(number: string, name: string | undefined): Account {
    const account = this.accounts.get(number);
    if (name !== undefined) account.name = name;
    return account;
  }

  private async link(
    registration: PendingRegistration,
    account: Account,
    advSecret: Buffer,
  ): Promise<LinkedDevice> {
    if (account.demandsPasskey) {
      registration.demandPasskey();
      throw new LinkingError(
        'linking.passkey_demanded',
        'This account links no device without a passkey, which is asked of the client now.',
      );
    }
    const { identityKey: companion } = registration.keys;
    const phone = account.phone.identityKey;
    const device = account.takeDeviceId();
    const identity = createDeviceIdentity(phone, companion, device, advSecret);
    const { number } = account;
    const success = node('pair-success', {}, [
      bytes('device-identity', identity.authenticated),
      node('device', { jid: jidOf(number, 'pn', device), lid: jidOf(number, 'lid', device) }),
      node('platform', { name: account.profile.business ? BUSINESS_PLATFORM : PLATFORM }),
      ...(account.profile.business ? [node('biz', { name: account.name })] : []),
    ]);
    const answer = await inTime(registration.pair(success));
    if (!isCounterSigned(answer, identity.details, companion, phone.public)) {
      this.journal.report('signature.invalid', jidOf(number, 'pn', device), 'device signature');
      throw new LinkingError('linking.refused', 'The client signed the link with another key.');
    }
    const linked = account.link({ ...registration.keys, device, keyIndex: device });
    registration.restart();
    this.tellWatchers(account, linked, 'add');
    this.journal.changed();
    return linked;
  }

  private tellWatchers(account: Account, changed: LinkedDevice, change: 'add' | 'remove'): void {
    const { jid, keyIndex } = changed;
    const from = jidOf(account.number);
    for (const watcher of account.watchers) {
      const attributes = { id: randomUUID(), from, type: 'devices', t: timestamp() };
      const device = node('device', { jid, 'key-index': String(keyIndex) });
      watcher.queue.push(node('notification', attributes, [node(change, {}, [device])]));
    }
  }
}

/** Codes are shown in two halves, and read aloud in any case. */
function plainCode(code: string): string {
  return code.replaceAll(/[^0-9a-z]/gi, '').toUpperCase();
}

/** Waits for the client's part, but not for ever. */
async function inTime<T>(answer: Promise<T | null>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LINK_TIMEOUT_MS);
  });
  try {
    const result = await Promise.race([answer, deadline]);
    if (result !== null) return result;
  } finally {
    clearTimeout(timer);
  }
  throw new LinkingError(
    'linking.abandoned',
    'The client went away, or did not answer, before the link was complete.',
  );
}
