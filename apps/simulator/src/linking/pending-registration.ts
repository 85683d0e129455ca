import { randomBytes, randomUUID } from 'node:crypto';
import { type BinaryNode, getBinaryNodeChild, proto } from '@switchboard/baileys';
import { parseJid, SERVER_JID } from '../accounts/address.js';
import type { Journal } from '../journal.js';
import type { ClientConnection, ConnectionRole } from '../server/client-connection.js';
import type { SignedPreKey } from '../signal/key-bundle.js';
import { bytes, contentBytes, iqResult, node, streamError, timestamp } from '../stanzas/stanzas.js';

const REF_COUNT = 6;

/** What a client brings when it registers. */
export interface RegistrationKeys {
  readonly registrationId: number;
  readonly identityKey: Buffer;
  readonly signedPreKey: SignedPreKey;
  readonly noiseKey: Buffer;
  /** What it calls itself, as the phone lists it. */
  readonly name: string;
  /** What it says it is: `CHROME`, `DESKTOP`, … */
  readonly platform: string;
}

/** A client that has asked for a pairing code. */
export interface CodeRequest {
  readonly number: string;
  readonly ref: Buffer;
  readonly wrappedEphemeral: Buffer;
}

/** The client's answer to the phone's half of a pairing code exchange. */
export interface CodeFinish {
  readonly keyBundle: Buffer;
  readonly companionIdentity: Buffer;
}

type Waiter<T> = (result: T | null) => void;

/** A connection whose client is not linked yet: shows refs for QR codes, and carries a pairing code exchange. */
export class PendingRegistration implements ConnectionRole {
  readonly refs = Array.from(
    { length: REF_COUNT },
    () => `2@${randomBytes(24).toString('base64')}`,
  );
  codeRequest: CodeRequest | null = null;
  private signWaiter: Waiter<Buffer> | null = null;
  private finishWaiter: Waiter<CodeFinish> | null = null;

  constructor(
    private readonly connection: ClientConnection,
    readonly keys: RegistrationKeys,
    private readonly journal: Journal,
    private readonly ended: (registration: PendingRegistration) => void,
  ) {}

  offerRefs(): void {
    const refs = this.refs.map((ref) => bytes('ref', Buffer.from(ref)));
    const attributes = { from: SERVER_JID, type: 'set', xmlns: 'md', id: randomUUID() };
    this.connection.send(node('iq', attributes, [node('pair-device', {}, refs)]));
  }

  /** Sends `<pair-success>`; resolves with the client's counter-signed identity, or null when it went away. */
  async pair(success: BinaryNode): Promise<Buffer | null> {
    const attributes = {
      from: SERVER_JID,
      type: 'set',
      xmlns: 'md',
      id: randomUUID(),
      t: timestamp(),
    };
    return await new Promise((resolve) => {
      this.signWaiter = resolve;
      this.connection.send(node('iq', attributes, [success]));
    });
  }

  /** Sends the phone's half of the exchange; resolves with the client's half, or null when it went away. */
  async exchangeCode(
    wrappedEphemeral: Buffer,
    phoneIdentity: Uint8Array,
  ): Promise<CodeFinish | null> {
    const hello = node('link_code_companion_reg', { stage: 'primary_hello' }, [
      bytes('link_code_pairing_ref', this.codeRequest?.ref ?? Buffer.alloc(0)),
      bytes('link_code_pairing_wrapped_primary_ephemeral_pub', wrappedEphemeral),
      bytes('primary_identity_pub', phoneIdentity),
    ]);
    const type = 'link_code_companion_reg';
    const attributes = { from: SERVER_JID, type, id: randomUUID(), t: timestamp() };
    return await new Promise((resolve) => {
      this.finishWaiter = resolve;
      this.connection.send(node('notification', attributes, [hello]));
    });
  }

  /** Asks the client for a passkey, as it is done where an account may link no device without one. */
  demandPasskey(): void {
    const options = { challenge: randomBytes(32).toString('base64url'), rpId: 'whatsapp.com' };
    const request = bytes('passkey_request_options', Buffer.from(JSON.stringify(options)));
    const type = 'passkey_prologue_request';
    const attributes = { from: SERVER_JID, type, id: randomUUID(), t: timestamp() };
    this.connection.send(node('notification', attributes, [request]));
  }

  /** The client is linked: it has to come back and log in. */
  restart(): void {
    this.connection.send(streamError(515));
    this.connection.close();
  }

  handle(stanza: BinaryNode): void {
    if (stanza.tag !== 'iq') return;
    const signature = getBinaryNodeChild(
      getBinaryNodeChild(stanza, 'pair-device-sign'),
      'device-identity',
    );
    if (signature) {
      this.signWaiter?.(contentBytes(signature));
      this.signWaiter = null;
      return;
    }
    if (stanza.attrs.type === 'result') return;
    const code = getBinaryNodeChild(stanza, 'link_code_companion_reg');
    this.connection.send(iqResult(stanza, code && this.handleCode(code)));
  }

  closed(): void {
    this.signWaiter?.(null);
    this.finishWaiter?.(null);
    this.ended(this);
  }

  condition(): null {
    return null;
  }

  private handleCode(code: BinaryNode): BinaryNode[] | undefined {
    if (code.attrs.stage === 'companion_hello') {
      const number = parseJid(code.attrs.jid)?.number ?? '';
      const wrapped = getBinaryNodeChild(code, 'link_code_pairing_wrapped_companion_ephemeral_pub');
      const ref = randomBytes(16);
      const wrappedEphemeral = contentBytes(wrapped) ?? Buffer.alloc(0);
      this.codeRequest = { number, ref, wrappedEphemeral };
      this.journal.changed();
      return [node('link_code_companion_reg', {}, [bytes('link_code_pairing_ref', ref)])];
    }
    const keyBundle = contentBytes(
      getBinaryNodeChild(code, 'link_code_pairing_wrapped_key_bundle'),
    );
    const companionIdentity = contentBytes(getBinaryNodeChild(code, 'companion_identity_public'));
    const finish = keyBundle && companionIdentity ? { keyBundle, companionIdentity } : null;
    this.finishWaiter?.(finish);
    this.finishWaiter = null;
    return undefined;
  }
}

/** Reads the keys of a registering client; null when some are missing. */
export function readRegistration(
  noiseKey: Buffer,
  pairing: proto.ClientPayload.IDevicePairingRegistrationData,
): RegistrationKeys | null {
  const { eRegid, eIdent, eSkeyId, eSkeyVal, eSkeySig, deviceProps } = pairing;
  if (!eRegid?.length || !eIdent?.length || !eSkeyId?.length || !eSkeyVal || !eSkeySig) return null;
  const { os, platformType } = proto.DeviceProps.decode(deviceProps ?? Buffer.alloc(0));
  return {
    name: os ?? '',
    platform: proto.DeviceProps.PlatformType[platformType ?? 0] ?? 'UNKNOWN',
    registrationId: Buffer.from(eRegid).readUIntBE(0, eRegid.length),
    identityKey: Buffer.from(eIdent),
    signedPreKey: {
      keyId: Buffer.from(eSkeyId).readUIntBE(0, eSkeyId.length),
      publicKey: eSkeyVal,
      signature: eSkeySig,
    },
    noiseKey,
  };
}
