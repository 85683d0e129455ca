import { Account } from './account.js';
import type { DeviceAddress } from './address.js';
import type { LinkedDevice } from './linked-device.js';

/** Fresh numbers are taken from here upwards: a range that is set aside for fiction. */
const FIRST_FRESH_NUMBER = 12_025_550_100;

/** All numbers. Every number is on WhatsApp unless it was said that it is not. */
export class Accounts {
  private readonly byNumber = new Map<string, Account>();
  private readonly absent = new Set<string>();
  private lastFreshNumber = FIRST_FRESH_NUMBER - 1;

  /** The account of a number, made on first use. */
  get(number: string): Account {
    const known = this.byNumber.get(number);
    if (known) return known;
    const account = new Account(number, `Simulated ${number.slice(-4)}`);
    this.byNumber.set(number, account);
    return account;
  }

  /** A number that nobody has used yet. */
  takeFreshNumber(): string {
    do this.lastFreshNumber += 1;
    while (this.byNumber.has(String(this.lastFreshNumber)));
    return String(this.lastFreshNumber);
  }

  all(): Iterable<Account> {
    return this.byNumber.values();
  }

  device(address: DeviceAddress): LinkedDevice | null {
    return this.byNumber.get(address.number)?.devices.get(address.device) ?? null;
  }

  *devices(): Generator<LinkedDevice> {
    for (const account of this.byNumber.values()) yield* account.devices.values();
  }

  isOnWhatsApp(number: string): boolean {
    return !this.absent.has(number);
  }

  setOnWhatsApp(number: string, present: boolean): void {
    if (present) this.absent.delete(number);
    else this.absent.add(number);
  }
}
