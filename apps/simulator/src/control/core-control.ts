import { setImmediate } from 'node:timers/promises';
import type { Delivery } from '../accounts/stanza-queue.js';
import { FaultControl } from '../faults/fault-control.js';
import type { Violation } from '../journal.js';
import { isGroupChat } from '../accounts/chat.js';
import { messageFromJson } from '../messages/message-content.js';
import { editMessage, reactionMessage, textMessage } from '../messages/message-drafts.js';
import type { ReceivedMessage, SentMessage } from '../messages/message-records.js';
import { NotFoundError } from '../simulator.errors.js';
import type { SimulatorCore } from '../simulator-core.js';
import type * as requests from './requests.js';
import type { SimulatorControl } from './simulator-control.js';
import { CoreGroupControl, type GroupControl } from './group-control.js';
import { type AppStateControl, CoreAppStateControl } from './app-state-control.js';
import { CoreHistoryControl, type HistoryControl } from './history-control.js';
import { CorePeopleControl, type PeopleControl } from './people-control.js';
import { PhoneControl } from './phone-control.js';
import {
  type DeviceView,
  type MediaView,
  type PollVote,
  type SentMedia,
  viewDevice,
} from './views.js';

const DEFAULT_WAIT_MS = 10_000;

/** The control interface of a simulator in this process. */
export class CoreControl implements SimulatorControl {
  readonly groups: GroupControl;
  readonly people: PeopleControl;
  readonly history: HistoryControl;
  readonly appState: AppStateControl;
  private readonly faults: FaultControl;
  private readonly phones: PhoneControl;

  constructor(private readonly core: SimulatorCore) {
    this.faults = new FaultControl(core);
    this.groups = new CoreGroupControl(core);
    this.people = new CorePeopleControl(core);
    this.appState = new CoreAppStateControl(core);
    this.history = new CoreHistoryControl(core);
    this.phones = new PhoneControl(core);
  }

  async scan({ qr, number, name }: requests.Scan): Promise<DeviceView> {
    const phone = number ?? this.core.accounts.takeFreshNumber();
    return viewDevice(await this.core.linking.scan(qr, phone, name));
  }

  async typePairingCode({ code, number, name }: requests.TypePairingCode): Promise<DeviceView> {
    return viewDevice(await this.core.linking.typeCode(code, number, name));
  }

  async devices({ number }: requests.Devices = {}): Promise<DeviceView[]> {
    const devices = [...this.core.accounts.devices()];
    const wanted = devices.filter((device) => number === undefined || device.number === number);
    return wanted.map(viewDevice);
  }

  async deliveries({ number, device, id }: requests.Deliveries): Promise<Delivery[]> {
    const devices = [...this.core.accounts.get(number).devices.values()];
    const wanted = devices.filter((linked) => device === undefined || linked.device === device);
    const history = wanted.flatMap(({ queue }) => queue.history);
    return structuredClone(history.filter((entry) => id === undefined || entry.id === id));
  }

  async sendText({ text, ...request }: requests.SendText): Promise<{ id: string }> {
    return await this.phones.send(request, textMessage(text));
  }

  async sendTexts({ texts, order, ...request }: requests.SendTexts): Promise<{ ids: string[] }> {
    if (order !== undefined) return await this.phones.sendInOrder(request, texts, order);
    const ids: string[] = [];
    for (const text of texts) {
      ids.push((await this.sendText({ ...request, text })).id);
      // a client in this process gets its turn in between
      await setImmediate();
    }
    return { ids };
  }

  async sendMessage({ message, ...request }: requests.SendMessage): Promise<{ id: string }> {
    return await this.phones.send(request, messageFromJson(message));
  }

  async sendMedia(request: requests.SendMedia): Promise<SentMedia> {
    return await this.phones.sendMedia(request);
  }

  async react({ emoji, ...request }: requests.React): Promise<{ id: string }> {
    return await this.phones.answer(request, (key) => reactionMessage(key, emoji));
  }

  async editMessage({ text, ...request }: requests.EditMessage): Promise<{ id: string }> {
    return await this.phones.answer(request, (key) => editMessage(key, text), '1');
  }

  async revokeMessage(request: requests.RevokeMessage): Promise<{ id: string }> {
    return await this.phones.revoke(request);
  }

  async votePoll({ options, ...request }: requests.VotePoll): Promise<{ id: string }> {
    return await this.phones.vote(request, options);
  }

  async pollVotes({ number, id }: requests.MessageOfPhone): Promise<PollVote[]> {
    return this.phones.votes(number, id);
  }

  async media({ number, id, withBytes }: requests.Media): Promise<MediaView> {
    return await this.phones.media(number, id, withBytes ?? false);
  }

  async expireMedia({ number, id }: requests.MessageOfPhone): Promise<void> {
    this.phones.expireMedia(number, id);
  }

  async failMedia({ request, times, status }: requests.FailMedia): Promise<void> {
    this.core.media.faults.fail(request, times, status);
  }

  async stallMedia({ times }: requests.StallMedia): Promise<{ readonly stalled: number }> {
    const { faults } = this.core.media;
    if (times !== undefined) faults.toStall = times;
    return { stalled: faults.stalled };
  }

  async received(request: requests.Messages): Promise<ReceivedMessage[]> {
    const { received } = this.core.accounts.get(request.number);
    return await this.collect(request, received, ({ chat }) => chat);
  }

  async sent(request: requests.Messages): Promise<SentMessage[]> {
    const { sent } = this.core.accounts.get(request.number);
    return await this.collect(request, sent, ({ to }) => to);
  }

  async read({ number, chat, ids, type }: requests.Read): Promise<{ ids: string[] }> {
    const received = await this.received({ number, chat });
    const wanted = received.filter(({ id, fromMe }) => !fromMe && (ids?.includes(id) ?? true));
    const found = wanted.map(({ id }) => id);
    const missing = ids?.find((id) => !found.includes(id));
    if (!wanted.length || missing) throw noMessage(number, missing ?? 'anything in this chat');
    const group = isGroupChat(chat) ? chat : null;
    for (const author of new Set(wanted.map(({ from }) => from))) {
      const theirs = wanted.filter(({ from }) => from === author);
      const addressing = theirs[0]?.addressing ?? 'pn';
      const read = { author, group, addressing, ids: theirs.map(({ id }) => id) };
      this.core.receipts.fromPhone(number, { ...read, type: type ?? 'read' });
    }
    return { ids: found };
  }

  async askRetry({ number, id }: requests.AskRetry): Promise<void> {
    const account = this.core.accounts.get(number);
    const message = [...account.received.values()].findLast((received) => received.id === id);
    if (!message) throw noMessage(number, id);
    const from = { number: message.from, device: message.fromDevice };
    const isShared = message.fromMe || isGroupChat(message.chat);
    const chat = isShared ? message.chat : number;
    this.core.retries.askAuthor(account, { id, from, chat, addressing: message.addressing });
  }

  async refuseSends({ code, times, ...messages }: requests.RefuseSends): Promise<void> {
    this.core.messages.refusals.refuse(messages, code, times);
  }

  async restrict({ number, until, reason = 'DEFAULT' }: requests.Restrict): Promise<void> {
    this.core.restrictions.restrict(number, until ? { until: new Date(until), reason } : null);
  }

  async capNewChats({ number, cap }: requests.CapNewChats): Promise<void> {
    this.core.restrictions.cap(number, cap);
  }

  async setNumber({ number, onWhatsApp, ...changes }: requests.SetNumber): Promise<void> {
    if (onWhatsApp !== undefined) this.core.accounts.setOnWhatsApp(number, onWhatsApp);
    const account = this.core.accounts.get(number);
    account.name = changes.name ?? account.name;
    account.sendsDeliveryReceipts = changes.sendsDeliveryReceipts ?? account.sendsDeliveryReceipts;
    account.answersRetries = changes.answersRetries ?? account.answersRetries;
    account.addableToGroups = changes.addableToGroups ?? account.addableToGroups;
    account.demandsPasskey = changes.demandsPasskey ?? account.demandsPasskey;
    account.keepsMedia = changes.keepsMedia ?? account.keepsMedia;
    account.decryptionsToFail = changes.decryptionsToFail ?? account.decryptionsToFail;
  }

  async reinstall({ number }: requests.Reinstall): Promise<void> {
    const account = this.core.accounts.get(number);
    if (account.devices.size > 0) this.faults.disconnect({ number }, 'removed');
    account.reinstall();
    this.core.linking.tellIdentityChange(account);
  }

  async disconnect({ how, ...target }: requests.Disconnect): Promise<void> {
    this.faults.disconnect(target, how);
  }

  async setLine({ latencyMs, silent, ...target }: requests.SetLine): Promise<void> {
    this.faults.setLine(target, { latencyMs, silent });
  }

  async sendGarbage({ kind, ...target }: requests.SendGarbage): Promise<void> {
    this.faults.sendGarbage(target, kind);
  }

  async refuseUpgrades({ times, status }: requests.RefuseUpgrades): Promise<void> {
    this.faults.refuseUpgrades(times, status);
  }

  async failLogins({ reason, times, ...target }: requests.FailLogins): Promise<void> {
    this.faults.failLogins(target, reason, times);
  }

  async violations(): Promise<Violation[]> {
    return structuredClone(this.core.journal.violations);
  }

  /** A copy of the records of a chat, once there are enough of them or the time is up. */
  private async collect<T>(
    { chat, atLeast = 0, timeoutMs = DEFAULT_WAIT_MS }: requests.Messages,
    records: ReadonlyMap<string, T>,
    chatOf: (record: T) => string,
  ): Promise<T[]> {
    const find = (): T[] =>
      [...records.values()].filter((record) => chat === undefined || chatOf(record) === chat);
    await this.core.journal.until(() => find().length >= atLeast, timeoutMs);
    return structuredClone(find());
  }
}

function noMessage(number: string, id: string): NotFoundError {
  return new NotFoundError('message.not_found', `The phone of ${number} has not received ${id}.`);
}
