import { sinkInputOf } from '@switchboard/sinks';
import { webhookInputOf } from '@switchboard/webhooks';
import type { CreateInstanceDto } from './dto/create-instance.dto.js';
import type { InstanceSpec } from './lifecycle/instance-creation.js';
import { pairingDigits } from './pairing-number.js';
import { parseProxy } from './proxy/proxy-input.js';

/**
 * What a request asks for.
 *
 * @throws InvalidProxyError
 */
export function instanceSpec(body: CreateInstanceDto): InstanceSpec {
  return {
    instanceName: body.instanceName,
    integration: body.integration ?? null,
    token: body.token ?? null,
    number: body.number ?? null,
    businessId: body.businessId ?? null,
    appSecret: body.appSecret ?? null,
    ownerJid: body.ownerJid ?? null,
    profileName: body.profileName ?? null,
    profilePicUrl: body.profilePicUrl ?? null,
    settings: {
      rejectCall: body.rejectCall,
      msgCall: body.msgCall ?? '',
      groupsIgnore: body.groupsIgnore,
      alwaysOnline: body.alwaysOnline,
      readMessages: body.readMessages,
      readStatus: body.readStatus,
      syncFullHistory: body.syncFullHistory,
      wavoipToken: body.wavoipToken ?? '',
    },
    proxy: parseProxy(body),
    // One that is given at create is on, whatever the request says of that.
    webhook: body.webhook ? webhookInputOf(body.webhook, true) : null,
    sinks: [
      ...(body.websocket
        ? [{ kind: 'websocket', ...sinkInputOf(body.websocket, true) } as const]
        : []),
      ...(body.rabbitmq
        ? [{ kind: 'rabbitmq', ...sinkInputOf(body.rabbitmq, true) } as const]
        : []),
    ],
    connect: body.qrcode,
    pairingNumber: pairingDigits(body.number),
  };
}
