import { proto } from '@switchboard/baileys';
import { z } from 'zod';
import { type AppStateChange, COLLECTIONS } from '../accounts/app-state.js';
import type { SimulatorCore } from '../simulator-core.js';
import { milliseconds, phoneNumber, times } from './fields.js';

const { REMOVE, SET } = proto.SyncdMutation.SyncdOperation;
const DEFAULT_WAIT_MS = 10_000;
const DEFAULT_API_VERSION = 3;

export const settingChanges = z.object({
  /** Number of the account. */
  number: phoneNumber,
  /** Only changes whose index begins with this word, for example `archive`. */
  action: z.string().min(1).optional(),
  atLeast: times.optional(),
  timeoutMs: milliseconds.optional(),
});
export type SettingChanges = z.infer<typeof settingChanges>;

export const writeSetting = z.object({
  number: phoneNumber,
  collection: z.enum(COLLECTIONS),
  /** What is changed, for example `["label_edit", "1"]`. */
  index: z.array(z.string()).min(1),
  /** A `SyncActionValue` as JSON, for example `{"labelEditAction":{"name":"New","color":1}}`. */
  value: z.record(z.string(), z.unknown()),
  operation: z.enum(['set', 'remove']).optional(),
  apiVersion: z.coerce.number().int().min(1).optional(),
});
export type WriteSetting = z.infer<typeof writeSetting>;

/** The synchronised settings of accounts: archived and muted chats, labels, contacts, … */
export interface AppStateControl {
  /** What clients and the phone changed, decrypted, oldest first. */
  changes(request: SettingChanges): Promise<AppStateChange[]>;
  /** The phone changes something; its linked clients are told. */
  write(request: WriteSetting): Promise<void>;
}

/** Settings of a simulator in this process. */
export class CoreAppStateControl implements AppStateControl {
  constructor(private readonly core: SimulatorCore) {}

  async changes(request: SettingChanges): Promise<AppStateChange[]> {
    const { number, action, atLeast = 0, timeoutMs = DEFAULT_WAIT_MS } = request;
    const { appState } = this.core.accounts.get(number);
    const find = (): AppStateChange[] =>
      appState.changes.filter(({ index }) => action === undefined || index[0] === action);
    await this.core.journal.until(() => find().length >= atLeast, timeoutMs);
    return structuredClone(find());
  }

  async write({ number, collection, index, value, ...request }: WriteSetting): Promise<void> {
    await this.core.appStates.write(number, {
      type: collection,
      index,
      syncAction: proto.SyncActionValue.fromObject({ timestamp: Date.now(), ...value }),
      apiVersion: request.apiVersion ?? DEFAULT_API_VERSION,
      operation: request.operation === 'remove' ? REMOVE : SET,
    });
  }
}
