import { SignalEndpoint } from '../signal/signal-endpoint.js';
import type { ReceivedMessage, SentMessage } from '../messages/message-records.js';
import type { HistoryChunk } from '../history/history-chunk.js';
import type { Activity, ClientSignal } from '../presence/presence-service.js';
import { Profile } from '../profiles/profile.js';
import type { DeviceAddress } from './address.js';
import { AppState } from './app-state.js';
import type { NewChatCap, Restriction } from './restriction.js';
import { LinkedDevice, type DeviceRegistration } from './linked-device.js';

/** Device ids that clients reserve for "hosted" companions. */
const RESERVED_DEVICE_ID = 99;

/**
 * A phone number on WhatsApp: a simulated phone (device 0, with keys of its own) and the real clients linked to it.
 * What others call a contact is an account without linked clients.
 */
export class Account {
  phone: SignalEndpoint;
  /** WhatsApp was installed anew on the phone: others may still encrypt for its old keys. */
  wasReinstalled = false;
  readonly appState = new AppState();
  readonly profile = new Profile();
  /** It may write to those alone that it has written with before. */
  restriction: Restriction | null = null;
  newChatCap: NewChatCap = { total_quota: 1_000, used_quota: 0, capping_status: 'NONE' };
  /** What a client gets of the past when it is linked. */
  history: readonly HistoryChunk[] = [];
  /** What its clients told of themselves, oldest first. */
  readonly signals: ClientSignal[] = [];
  /** Whether its person is there; null when nobody has said so. */
  presence: { readonly activity: Activity; readonly lastSeen: Date } | null = null;
  readonly devices = new Map<number, LinkedDevice>();
  /** Clients that have asked for the device list and hear when it changes. */
  readonly watchers = new Set<LinkedDevice>();
  /** What the phone decrypted, oldest first, by sender and message id. */
  readonly received = new Map<string, ReceivedMessage>();
  /** What the phone sent, oldest first, by message id. */
  readonly sent = new Map<string, SentMessage>();
  /** The phone confirms what it could decrypt. */
  sendsDeliveryReceipts = true;
  /** The phone answers when somebody could not decrypt what it sent. */
  answersRetries = true;
  /** The phone can upload media of its messages again; else it tells that it has lost them. */
  keepsMedia = true;
  /** Others can add it to groups; else they can only invite it. */
  addableToGroups = true;
  /** True: no client is linked without a passkey, which no simulated phone takes. */
  demandsPasskey = false;
  /** So many of the next ciphertexts the phone will claim that it cannot decrypt. */
  decryptionsToFail = 0;
  /** How often the phone asked for a message again, by message id. */
  readonly retriesAsked = new Map<string, number>();
  private nextDeviceId = 1;

  constructor(
    readonly number: string,
    public name: string,
  ) {
    this.phone = new SignalEndpoint(number);
  }

  link(registration: Omit<DeviceRegistration, 'number'>): LinkedDevice {
    const device = new LinkedDevice({ ...registration, number: this.number });
    this.devices.set(device.device, device);
    return device;
  }

  /** WhatsApp is installed anew: the phone has other keys and no sessions. */
  reinstall(): void {
    this.phone = new SignalEndpoint(this.number);
    this.wasReinstalled = true;
  }

  /** The phone and every linked client. */
  allDevices(): DeviceAddress[] {
    return [{ number: this.number, device: 0 }, ...this.devices.values()];
  }

  /** The id and key index of the next client to be linked; never given twice. */
  takeDeviceId(): number {
    if (this.nextDeviceId === RESERVED_DEVICE_ID) this.nextDeviceId += 1;
    return this.nextDeviceId++;
  }
}
