import { Injectable } from '@nestjs/common';
import type { InstanceIdentity } from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import {
  type ConnectionView,
  disconnectionObject,
  type PairingView,
  renderQrCode,
} from '@switchboard/connections';
import { type SinkKind, type SinkSetting, SinkSettingDto } from '@switchboard/sinks';
import type { ConnectionStateAnswerDto, OpenAnswerDto } from './dto/connection-state.dto.js';
import type { CreateInstanceAnswerDto } from './dto/created-instance.dto.js';
import { type ListedInstanceDto, ListedProxyDto } from './dto/listed-instance.dto.js';
import type { QrCodeDto } from './dto/qr-code.dto.js';
import type { ListedInstance } from './instance-list.service.js';
import type { CreatedInstance } from './lifecycle/instance-creation.js';
import type { ConnectAnswer } from './lifecycle/instance-lifecycle.service.js';

const NOTHING_SHOWN: PairingView = {
  code: null,
  expiresAt: null,
  pairingCode: null,
  pairingCodeExpiresAt: null,
  count: 0,
};

/** Puts what the services found into the shapes of the contract. */
@Injectable()
export class InstanceAnswers {
  constructor(private readonly config: AppConfig) {}

  async created(
    {
      instanceName,
      instanceId,
      integration,
      token,
      registration,
      settings,
      webhook,
      sinks,
    }: CreatedInstance,
    view: ConnectionView | null,
    withQrCode: boolean,
  ): Promise<CreateInstanceAnswerDto> {
    return {
      instance: {
        instanceName,
        instanceId,
        integration,
        webhookWaBusiness: registration?.url ?? null,
        accessTokenWaBusiness: registration?.verifyToken ?? '',
        status: view?.state ?? 'close',
        reason: view?.reason ?? null,
      },
      hash: token,
      webhook: {
        webhookUrl: webhook?.webhook.url ?? null,
        webhookHeaders: webhook?.webhook.headers ?? null,
        webhookByEvents: webhook?.webhook.byEvents ?? null,
        webhookBase64: webhook?.webhook.base64 ?? null,
        secret: webhook?.secret ?? null,
      },
      websocket: sinks.includes('websocket') ? { enabled: true } : {},
      rabbitmq: sinks.includes('rabbitmq') ? { enabled: true } : {},
      nats: {},
      sqs: {},
      settings,
      ...(withQrCode ? { qrcode: await this.shownAtCreate(view) } : {}),
    };
  }

  async connected(
    { instanceName }: InstanceIdentity,
    answer: ConnectAnswer,
  ): Promise<OpenAnswerDto | QrCodeDto> {
    switch (answer.kind) {
      case 'open':
        return { instance: { instanceName, state: 'open' } };
      case 'pairing':
        return this.qrCode(answer.pairing);
    }
  }

  state({ instanceName }: InstanceIdentity, view: ConnectionView): ConnectionStateAnswerDto {
    const { lastDisconnect } = view;
    return {
      instance: {
        instanceName,
        state: view.state,
        reason: view.reason,
        lastDisconnect:
          lastDisconnect === null
            ? null
            : {
                code: lastDisconnect.code,
                reason: lastDisconnect.reason,
                detail: lastDisconnect.detail,
                at: lastDisconnect.at.toISOString(),
              },
        history:
          view.history === null
            ? null
            : {
                stage: view.history.stage,
                progress: view.history.progress,
                at: view.history.at.toISOString(),
              },
        restriction:
          view.restriction === null
            ? null
            : {
                type: view.restriction.type,
                endsAt: view.restriction.endsAt?.toISOString() ?? null,
              },
        nextAttemptAt: view.nextAttemptAt?.toISOString() ?? null,
        pairingCodeExpiresAt: view.pairing.pairingCodeExpiresAt?.toISOString() ?? null,
        expiresAt: view.expiresAt?.toISOString() ?? null,
      },
    };
  }

  listed({ instance, secrets, view, totals, sinks }: ListedInstance): ListedInstanceDto {
    const { instanceId } = instance;
    const createdAt = instance.createdAt.toISOString();
    const updatedAt = instance.updatedAt.toISOString();
    const row = { id: instanceId, createdAt, updatedAt, instanceId };
    // What ended a session that is over; one that is open has ended nothing.
    const ended = view.state === 'open' ? null : view.lastDisconnect;
    return {
      id: instanceId,
      name: instance.instanceName,
      connectionStatus: view.state,
      ownerJid: instance.ownerJid,
      profileName: instance.profileName,
      profilePicUrl: instance.profilePicUrl,
      integration: instance.integration,
      number: instance.number,
      businessId: instance.businessId,
      token: secrets.token,
      clientName: this.config.database.clientName,
      disconnectionReasonCode: ended?.code ?? null,
      disconnectionObject: ended === null ? null : disconnectionObject(ended),
      disconnectionAt: ended?.at.toISOString() ?? null,
      createdAt,
      updatedAt,
      Chatwoot: null,
      Proxy: ListedProxyDto.of(instance, secrets.proxy),
      Rabbitmq: listedSink(sinks, 'rabbitmq'),
      Nats: null,
      Sqs: null,
      Websocket: listedSink(sinks, 'websocket'),
      Setting: { ...row, ...instance.settings, wavoipToken: secrets.wavoipToken },
      _count: { Message: totals.messages, Contact: totals.contacts, Chat: totals.chats },
    };
  }

  /** Nulls with a count of 0 when nothing was shown in time. */
  private shownAtCreate(view: ConnectionView | null): Promise<QrCodeDto> {
    const pairing = view?.pairing;
    return this.qrCode(pairing?.code == null ? NOTHING_SHOWN : pairing);
  }

  private async qrCode({
    pairingCode,
    pairingCodeExpiresAt,
    code,
    count,
  }: PairingView): Promise<QrCodeDto> {
    const base64 = code === null ? null : await renderQrCode(code, this.config.qrcode.color);
    return {
      pairingCode,
      pairingCodeExpiresAt: pairingCodeExpiresAt?.toISOString() ?? null,
      code,
      base64,
      count,
    };
  }
}

function listedSink(settings: readonly SinkSetting[], kind: SinkKind): SinkSettingDto | null {
  const setting = settings.find((each) => each.kind === kind);
  return setting === undefined ? null : SinkSettingDto.of(setting);
}
