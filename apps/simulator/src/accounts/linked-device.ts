import { isoNow } from '../clock.js';
import type { BinaryNode } from '@switchboard/baileys';
import type { LineCondition } from '../server/lane.js';
import type { SignedPreKey } from '../signal/key-bundle.js';
import { type DeviceAddress, jidOf } from './address.js';
import { StanzaQueue } from './stanza-queue.js';
import { UploadedKeys } from './uploaded-keys.js';

/** The live connection of a device, as far as others need it. */
export interface DeviceConnection {
  send(stanza: BinaryNode): void;
  sendRaw(plaintext: Uint8Array): void;
  sendNoise(garbage: Uint8Array): void;
  close(): void;
  drop(): void;
  conditionChanged(): void;
}

/** What a device shows when it is linked. */
export interface DeviceRegistration extends DeviceAddress {
  readonly keyIndex: number;
  /** The Noise static key it must log in with, 32 bytes. */
  readonly noiseKey: Uint8Array;
  readonly registrationId: number;
  readonly identityKey: Uint8Array;
  readonly signedPreKey: SignedPreKey;
  /** What it calls itself, as the phone lists it. */
  readonly name: string;
  /** What it says it is: `CHROME`, `DESKTOP`, … */
  readonly platform: string;
}

/** A real client that was linked to an account. */
export class LinkedDevice implements DeviceAddress {
  readonly number: string;
  readonly device: number;
  readonly keyIndex: number;
  readonly noiseKey: Uint8Array;
  readonly identityKey: Uint8Array;
  readonly name: string;
  readonly platform: string;
  readonly keys: UploadedKeys;
  readonly queue = new StanzaQueue();
  readonly linkedAt = isoNow();
  connection: DeviceConnection | null = null;
  /** Between `<active/>` and the end of the connection: stanzas are delivered at once. */
  isActive = false;
  /** Last presence it sent; without `available` its delivery receipts are `inactive`. */
  presence: string | null = null;
  /** Whom it wants to hear of: number, and the jid by which it asked. */
  readonly subscriptions = new Map<string, string>();
  loginCount = 0;
  /** Its phone has sent it what a new client gets. */
  isWelcomed = false;
  lastLoginAt: string | null = null;
  /** Answered to its next logins, in turn, instead of success. */
  readonly loginFailures: number[] = [];
  condition: LineCondition = { latencyMs: 0, silent: false };

  constructor(registration: DeviceRegistration) {
    this.number = registration.number;
    this.device = registration.device;
    this.keyIndex = registration.keyIndex;
    this.noiseKey = registration.noiseKey;
    this.identityKey = registration.identityKey;
    this.name = registration.name;
    this.platform = registration.platform;
    const { registrationId, identityKey, signedPreKey } = registration;
    this.keys = new UploadedKeys(registrationId, identityKey, signedPreKey);
  }

  get jid(): string {
    return jidOf(this.number, 'pn', this.device);
  }

  get lid(): string {
    return jidOf(this.number, 'lid', this.device);
  }
}
