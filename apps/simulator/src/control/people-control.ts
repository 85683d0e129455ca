import type { Call } from '../calls/calls.js';
import type { ClientSignal } from '../presence/presence-service.js';
import type { BusinessProfile, Product } from '../profiles/profile.js';
import type { SimulatorCore } from '../simulator-core.js';
import type * as requests from './people-requests.js';

const DEFAULT_WAIT_MS = 10_000;

/** What an account shows of itself. */
export interface ProfileView {
  readonly number: string;
  /** Push name. */
  readonly name: string;
  readonly about: string | null;
  /** Where the picture can be fetched. */
  readonly pictureUrl: string | null;
  readonly privacy: Readonly<Record<string, string>>;
  /** Numbers that it has blocked. */
  readonly blocked: readonly string[];
  readonly business: BusinessProfile | null;
  readonly products: readonly Product[];
  /** Seconds after which messages of new chats disappear. */
  readonly ephemeralSeconds: number;
}

/** What people show of themselves, whether they are there, and their calls. */
export interface PeopleControl {
  profile(request: requests.ProfileOf): Promise<ProfileView>;
  setProfile(request: requests.SetProfile): Promise<ProfileView>;
  setGroupPicture(request: requests.GroupPicture): Promise<void>;
  /** An account blocks somebody, or lets him through again. */
  block(request: requests.Block): Promise<void>;
  /** A person comes, goes, types or stops to. */
  setPresence(request: requests.SetPresence): Promise<void>;
  /** What the clients of an account told of themselves (presence, typing), and of whom they want to hear. */
  clientSignals(request: requests.ClientSignals): Promise<ClientSignal[]>;
  /** A person calls the clients of a number. */
  offerCall(request: requests.OfferCall): Promise<Call>;
  endCall(request: requests.EndCall): Promise<Call>;
  /** Calls to a number, oldest first, with who rejected them. */
  calls(request: requests.CallsOf): Promise<Call[]>;
}

/** People of a simulator in this process. */
export class CorePeopleControl implements PeopleControl {
  constructor(private readonly core: SimulatorCore) {}

  async profile({ number }: requests.ProfileOf): Promise<ProfileView> {
    const { name, profile } = this.core.accounts.get(number);
    const { about, picture, privacy, blocked, business, products, ephemeralSeconds } = profile;
    return structuredClone({
      number,
      name,
      about: about?.text ?? null,
      pictureUrl: picture && `http://${this.core.media.hostname}${picture.directPath}`,
      privacy: Object.fromEntries(privacy),
      blocked: [...blocked],
      business,
      products,
      ephemeralSeconds,
    });
  }

  async setProfile({ number, picture, about, ...changes }: requests.SetProfile) {
    const { profile } = this.core.accounts.get(number);
    if (picture !== undefined) this.core.profiles.setPicture(number, imageOf(picture));
    if (about !== undefined) profile.about = { text: about, at: new Date() };
    for (const [name, value] of Object.entries(changes.privacy ?? {})) {
      profile.privacy.set(name, value);
    }
    if (changes.business !== undefined) profile.business = changes.business;
    profile.products = changes.products ?? profile.products;
    profile.collections = changes.collections ?? profile.collections;
    return await this.profile({ number });
  }

  async setGroupPicture({ group, by, picture }: requests.GroupPicture): Promise<void> {
    this.core.profiles.setGroupPicture(this.core.groups.get(group), by, imageOf(picture));
  }

  async block({ number, other, blocked }: requests.Block): Promise<void> {
    this.core.profiles.block(number, other, blocked);
  }

  async setPresence({ from, activity, to, lastSeen }: requests.SetPresence): Promise<void> {
    this.core.presence.tell(from, activity, to, lastSeen ? new Date(lastSeen) : undefined);
  }

  async clientSignals(request: requests.ClientSignals): Promise<ClientSignal[]> {
    const { number, atLeast = 0, timeoutMs = DEFAULT_WAIT_MS } = request;
    const { signals } = this.core.accounts.get(number);
    await this.core.journal.until(() => signals.length >= atLeast, timeoutMs);
    return structuredClone(signals);
  }

  async offerCall({ from, to, video }: requests.OfferCall): Promise<Call> {
    return structuredClone(this.core.calls.offer(from, to, video ?? false));
  }

  async endCall({ id, how }: requests.EndCall): Promise<Call> {
    return structuredClone(this.core.calls.end(id, how));
  }

  async calls({ number }: requests.CallsOf): Promise<Call[]> {
    return structuredClone(this.core.calls.all.filter(({ to }) => to === number));
  }
}

function imageOf(picture: string | null): Buffer | null {
  return picture === null ? null : Buffer.from(picture, 'base64');
}
