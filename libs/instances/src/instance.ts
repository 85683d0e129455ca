import type { InstanceSettings, Integration, ProxySettings } from '@switchboard/channels';

/** A living instance as it is stored; what is secret is still sealed. */
export interface StoredInstance {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly integration: Integration;
  readonly tokenSealed: Buffer;
  readonly number: string | null;
  readonly businessId: string | null;
  readonly ownerJid: string | null;
  readonly profileName: string | null;
  readonly profilePicUrl: string | null;
  readonly settings: Omit<InstanceSettings, 'wavoipToken'>;
  readonly wavoipTokenSealed: Buffer | null;
  readonly proxySealed: Buffer | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What is secret of an instance, opened. */
export interface InstanceSecrets {
  readonly token: string;
  readonly wavoipToken: string;
  readonly proxy: ProxySettings | null;
}

/** The settings of an instance that was given none. */
export const DEFAULT_SETTINGS: InstanceSettings = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
};
