import {
  GroupCipher,
  GroupSessionBuilder,
  SenderKeyDistributionMessage,
  SenderKeyName,
  SenderKeyRecord,
} from '@switchboard/baileys';
import type { DeviceAddress } from '../accounts/address.js';

/** The sender keys of a simulated phone: its own one in each group, and those that others gave it. */
export class SenderKeys {
  private readonly records = new Map<string, SenderKeyRecord>();
  /** Devices that have the phone's own key, by group. */
  private readonly holders = new Map<string, Set<string>>();

  constructor(private readonly self: DeviceAddress) {}

  /** True when the device has not been given the phone's key of this group yet; from now on it counts as given. */
  isNewTo(group: string, device: DeviceAddress): boolean {
    const holders = this.holders.get(group) ?? new Set();
    this.holders.set(group, holders);
    const name = `${device.number}:${device.device}`;
    if (holders.has(name)) return false;
    holders.add(name);
    return true;
  }

  /** The phone's key of a group, as it is given to another device. */
  async distribution(group: string): Promise<Uint8Array> {
    const builder = new GroupSessionBuilder(this.store());
    return (await builder.create(this.nameOf(group, this.self))).serialize();
  }

  /** Takes the key that a device uses in a group. */
  async learn(group: string, from: DeviceAddress, distribution: Uint8Array): Promise<void> {
    const message = new SenderKeyDistributionMessage(null, null, null, null, distribution);
    await new GroupSessionBuilder(this.store()).process(this.nameOf(group, from), message);
  }

  knows(group: string, from: DeviceAddress): boolean {
    return this.records.has(this.nameOf(group, from).toString());
  }

  async encrypt(group: string, plaintext: Uint8Array): Promise<Buffer> {
    const cipher = new GroupCipher(this.store(), this.nameOf(group, this.self));
    return Buffer.from(await cipher.encrypt(plaintext));
  }

  /** @throws when the key is not known, the signature is wrong or the message key was used before */
  async decrypt(group: string, from: DeviceAddress, body: Uint8Array): Promise<Buffer> {
    const cipher = new GroupCipher(this.store(), this.nameOf(group, from));
    return Buffer.from(await cipher.decrypt(body));
  }

  /** Takes a new own key for the next message: somebody who had the old one has left. */
  renew(group: string): void {
    this.records.delete(this.nameOf(group, this.self).toString());
    this.holders.delete(group);
  }

  private nameOf(group: string, { number, device }: DeviceAddress): SenderKeyName {
    return new SenderKeyName(group, {
      id: number,
      deviceId: device,
      toString: () => `${number}.${device}`,
    });
  }

  private store() {
    const { records } = this;
    return {
      loadSenderKey: (name: SenderKeyName) =>
        Promise.resolve(records.get(name.toString()) ?? new SenderKeyRecord()),
      storeSenderKey: (name: SenderKeyName, record: SenderKeyRecord) => {
        records.set(name.toString(), record);
        return Promise.resolve();
      },
    };
  }
}
