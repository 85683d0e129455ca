import { createHmac, randomInt } from 'node:crypto';
import { type KeyPair, proto } from '@switchboard/baileys';
import { isSignedBy, sign } from '../noise/xeddsa.js';

const ACCOUNT_SIGNATURE_PREFIX = Buffer.from([6, 0]);
const DEVICE_SIGNATURE_PREFIX = Buffer.from([6, 1]);

/** The phone's word that a client belongs to its account. */
export interface DeviceIdentity {
  /** For `<device-identity>` of `<pair-success>`. */
  readonly authenticated: Uint8Array;
  readonly details: Uint8Array;
}

/** Signs a client's identity key with the phone's, under the secret that only phone and client know. */
export function createDeviceIdentity(
  phoneIdentity: KeyPair,
  companionIdentity: Uint8Array,
  keyIndex: number,
  advSecret: Uint8Array,
): DeviceIdentity {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: randomInt(1, 2 ** 31),
    timestamp: Math.floor(Date.now() / 1000),
    keyIndex,
  }).finish();
  const signed = Buffer.concat([ACCOUNT_SIGNATURE_PREFIX, details, companionIdentity]);
  const identity = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: phoneIdentity.public,
    accountSignature: sign(phoneIdentity.private, signed),
  }).finish();
  const hmac = createHmac('sha256', advSecret).update(identity).digest();
  const authenticated = proto.ADVSignedDeviceIdentityHMAC.encode({ details: identity, hmac });
  return { authenticated: authenticated.finish(), details };
}

/** Checks the client's counter-signature in its `<pair-device-sign>`. */
export function isCounterSigned(
  answer: Uint8Array,
  details: Uint8Array,
  companionIdentity: Uint8Array,
  phoneIdentity: Uint8Array,
): boolean {
  const { deviceSignature } = proto.ADVSignedDeviceIdentity.decode(answer);
  const signed = Buffer.concat([
    DEVICE_SIGNATURE_PREFIX,
    details,
    companionIdentity,
    phoneIdentity,
  ]);
  return isSignedBy(companionIdentity, signed, deviceSignature ?? Buffer.alloc(0));
}
