import { ApiProperty } from '@nestjs/swagger';
import { INTEGRATIONS, type ProxySettings } from '@switchboard/channels';
import type { ConnectionState } from '@switchboard/connections';
import { SinkSettingDto } from '@switchboard/sinks';
import type { StoredInstance } from '../instance.js';
import { CONNECTION_STATES } from './connection-state.dto.js';
import { SettingsDto } from './settings.dto.js';

/** The proxy of an instance. */
export class ListedProxyDto {
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;
  @ApiProperty({ example: true })
  enabled!: boolean;
  @ApiProperty({ example: '10.1.1.1' })
  host!: string;
  @ApiProperty({ example: '3128' })
  port!: string;
  @ApiProperty({ example: 'http' })
  protocol!: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  username!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  password!: string | null;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:00:00.000Z' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:00:00.000Z' })
  updatedAt!: string;
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  /** Null when none was ever set; one that was switched off is blank, as in the contract. */
  static of(
    instance: Pick<StoredInstance, 'instanceId' | 'proxySealed' | 'createdAt' | 'updatedAt'>,
    proxy: ProxySettings | null,
  ): ListedProxyDto | null {
    if (instance.proxySealed === null) return null;
    const { instanceId, createdAt, updatedAt } = instance;
    return {
      id: instanceId,
      ...proxyFields(proxy),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      instanceId,
    };
  }
}

/** A proxy as the contract writes it: blank when there is none. */
export function proxyFields(
  proxy: ProxySettings | null,
): Pick<ListedProxyDto, 'enabled' | 'host' | 'port' | 'protocol' | 'username' | 'password'> {
  return proxy === null
    ? { enabled: false, host: '', port: '', protocol: '', username: '', password: '' }
    : { enabled: true, ...proxy, port: String(proxy.port) };
}

/** The settings of a listed instance. */
export class ListedSettingDto extends SettingsDto {
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:00:00.000Z' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:00:00.000Z' })
  updatedAt!: string;
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
}

/** How much is stored of an instance. */
export class InstanceCountDto {
  @ApiProperty({ type: 'integer', example: 120 })
  Message!: number;
  @ApiProperty({ type: 'integer', example: 45 })
  Contact!: number;
  @ApiProperty({ type: 'integer', example: 30 })
  Chat!: number;
}

const NOT_BUILT = {
  description: 'Not built in this release.',
  type: 'object',
  additionalProperties: true,
  nullable: true,
  example: null,
} as const;

/** One row of `GET /instance/fetchInstances`. What is not known is null, never absent. */
export class ListedInstanceDto {
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;
  @ApiProperty({ example: 'acme' })
  name!: string;
  @ApiProperty({ enum: CONNECTION_STATES, example: 'open' })
  connectionStatus!: ConnectionState;
  @ApiProperty({ type: String, nullable: true, example: '5511987654321@s.whatsapp.net' })
  ownerJid!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Acme' })
  profileName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  profilePicUrl!: string | null;
  @ApiProperty({ enum: INTEGRATIONS, example: 'WHATSAPP-BAILEYS' })
  integration!: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  number!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  businessId!: string | null;
  @ApiProperty({ description: 'The key of this instance.', example: '0B7C2E0A-5C0D-4E0A-9A44' })
  token!: string;
  @ApiProperty({ example: 'switchboard' })
  clientName!: string;
  @ApiProperty({ type: 'integer', nullable: true, example: null })
  disconnectionReasonCode!: number | null;
  @ApiProperty({ description: 'JSON, as a text.', type: String, nullable: true, example: null })
  disconnectionObject!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  disconnectionAt!: string | null;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:00:00.000Z' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:02:11.000Z' })
  updatedAt!: string;
  @ApiProperty(NOT_BUILT)
  Chatwoot!: null;
  @ApiProperty({ type: () => ListedProxyDto, nullable: true })
  Proxy!: ListedProxyDto | null;
  @ApiProperty({ type: () => SinkSettingDto, nullable: true })
  Rabbitmq!: SinkSettingDto | null;
  @ApiProperty(NOT_BUILT)
  Nats!: null;
  @ApiProperty(NOT_BUILT)
  Sqs!: null;
  @ApiProperty({ type: () => SinkSettingDto, nullable: true })
  Websocket!: SinkSettingDto | null;
  @ApiProperty({ type: () => ListedSettingDto })
  Setting!: ListedSettingDto;
  @ApiProperty({ type: () => InstanceCountDto })
  _count!: InstanceCountDto;
}
