import { type Integration, INTEGRATIONS } from '@switchboard/channels';
import type { StoredInstance } from '../instance.js';

/** A row of `instance` as the driver gives it. */
export interface InstanceRow {
  readonly id: string;
  readonly name: string;
  readonly integration: string;
  readonly token_sealed: Buffer;
  readonly number: string | null;
  readonly business_id: string | null;
  readonly owner_jid: string | null;
  readonly profile_name: string | null;
  readonly profile_pic_url: string | null;
  readonly reject_call: boolean;
  readonly msg_call: string;
  readonly groups_ignore: boolean;
  readonly always_online: boolean;
  readonly read_messages: boolean;
  readonly read_status: boolean;
  readonly sync_full_history: boolean;
  readonly wavoip_token_sealed: Buffer | null;
  readonly proxy_sealed: Buffer | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** The columns that `InstanceRow` has. */
export const INSTANCE_COLUMNS = `id, name, integration, token_sealed, number, business_id, owner_jid, profile_name,
  profile_pic_url, reject_call, msg_call, groups_ignore, always_online, read_messages, read_status,
  sync_full_history, wavoip_token_sealed, proxy_sealed, created_at, updated_at`;

/** @throws Error when the row has an integration that this release does not know */
export function toInstance(row: InstanceRow): StoredInstance {
  return {
    instanceId: row.id,
    instanceName: row.name,
    integration: toIntegration(row),
    tokenSealed: row.token_sealed,
    number: row.number,
    businessId: row.business_id,
    ownerJid: row.owner_jid,
    profileName: row.profile_name,
    profilePicUrl: row.profile_pic_url,
    settings: {
      rejectCall: row.reject_call,
      msgCall: row.msg_call,
      groupsIgnore: row.groups_ignore,
      alwaysOnline: row.always_online,
      readMessages: row.read_messages,
      readStatus: row.read_status,
      syncFullHistory: row.sync_full_history,
    },
    wavoipTokenSealed: row.wavoip_token_sealed,
    proxySealed: row.proxy_sealed,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** @throws Error when this release does not know it */
export function toIntegration({
  id,
  integration,
}: Pick<InstanceRow, 'id' | 'integration'>): Integration {
  const known = INTEGRATIONS.find((name) => name === integration);
  if (known === undefined) throw new Error(`Instance ${id} has the integration ${integration}.`);
  return known;
}
