import { expect } from 'vitest';
import type { NodeOperation, Stage } from './node-operation.js';

const instance = 'made-by-n8n';
const text = expect.any(String);

const PROXY = ({ proxyPort }: Stage) => ({
  enabled: true,
  proxyProtocol: 'http',
  proxyHost: '127.0.0.1',
  proxyPort: String(proxyPort),
  proxyUsername: '',
  proxyPassword: '',
});
const PROXY_IS_SET = ({ proxyPort }: Stage) => ({
  proxy: {
    instanceName: instance,
    proxy: { enabled: true, host: '127.0.0.1', port: String(proxyPort), protocol: 'http' },
  },
});

const SETTINGS = {
  rejectCall: true,
  msgCall: 'Não atendemos ligações',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
};

/** An instance is made, linked, set up and found. */
export const INSTANCE_OPERATIONS: readonly NodeOperation[] = [
  {
    operation: 'instances-api/instance-basic',
    route: 'POST /instance/create',
    status: 201,
    fill: ({ hookUrl }) => ({
      instanceName: instance,
      token: 'token-chosen-in-n8n',
      number: '5511955554444',
      options_Create_instance: {
        instanceSettings: { settings: SETTINGS },
        webhook: {
          webhookSettings: {
            webhookUrl: hookUrl,
            webhookByEvents: false,
            webhookBase64: true,
            webhookEvents: ['MESSAGES_UPSERT'],
          },
        },
        rabbitmq: {
          rabbitmqSettings: { rabbitmqEnabled: true, rabbitmqEvents: ['MESSAGES_UPSERT'] },
        },
      },
    }),
    gives: ({ hookUrl }) => ({
      instance: {
        instanceName: instance,
        instanceId: text,
        integration: 'WHATSAPP-BAILEYS',
        status: 'close',
      },
      hash: 'token-chosen-in-n8n',
      settings: SETTINGS,
      webhook: { webhookUrl: hookUrl },
    }),
  },
  {
    operation: 'instances-api/instance-basic',
    form: 'behind a proxy',
    route: 'POST /instance/create',
    status: 201,
    fill: ({ proxyPort }) => ({
      instanceName: 'made-behind-a-proxy',
      options_Create_instance: {
        proxy: {
          proxySettings: {
            proxyHost: '127.0.0.1',
            proxyPort: String(proxyPort),
            proxyProtocol: 'http',
          },
        },
      },
    }),
    gives: () => ({ instance: { instanceName: 'made-behind-a-proxy' }, hash: text }),
  },
  {
    operation: 'instances-api/instance-connect',
    form: 'of a new instance',
    route: 'GET /instance/connect',
    status: 200,
    fill: () => ({ instanceName: instance }),
    gives: () => ({
      code: text,
      base64: expect.stringMatching(/^data:image\/png;base64,/),
      count: expect.any(Number),
    }),
  },
  {
    operation: 'instances-api/instance-connect',
    form: 'of an open one',
    route: 'GET /instance/connect',
    status: 200,
    fill: ({ acme }) => ({ instanceName: acme.name }),
    gives: ({ acme }) => ({ instance: { instanceName: acme.name, state: 'open' } }),
  },
  {
    operation: 'instances-api/fetch-instances',
    form: 'all',
    route: 'GET /instance/fetchInstances',
    status: 200,
    fill: () => ({ instanceName: '' }),
    gives: ({ acme }) =>
      expect.arrayContaining([
        expect.objectContaining({ name: acme.name }),
        expect.objectContaining({ name: instance }),
      ]),
  },
  {
    operation: 'instances-api/fetch-instances',
    form: 'one',
    route: 'GET /instance/fetchInstances',
    status: 200,
    fill: ({ acme }) => ({ instanceName: acme.name }),
    gives: ({ acme }) => [
      {
        id: acme.instanceId,
        name: acme.name,
        connectionStatus: 'open',
        ownerJid: `${acme.number}@s.whatsapp.net`,
        profilePicUrl: null,
        integration: 'WHATSAPP-BAILEYS',
        number: null,
        businessId: null,
        token: acme.token,
        clientName: text,
        disconnectionReasonCode: null,
        disconnectionObject: null,
        disconnectionAt: null,
        createdAt: text,
        updatedAt: text,
        Chatwoot: null,
        Proxy: null,
        Rabbitmq: null,
        Nats: null,
        Sqs: null,
        Websocket: null,
        Setting: expect.objectContaining({ rejectCall: false }),
        _count: {
          Message: expect.any(Number),
          Contact: expect.any(Number),
          Chat: expect.any(Number),
        },
      },
    ],
  },
  {
    operation: 'instances-api/instance-settings',
    route: 'POST /settings/set',
    status: 201,
    fill: ({ acme }) => ({ instanceName: acme.name, ...SETTINGS }),
    gives: ({ acme }) => ({ settings: { instanceName: acme.name, settings: SETTINGS } }),
  },
  {
    operation: 'instances-api/set-presence',
    route: 'POST /instance/setPresence',
    status: 201,
    fill: ({ acme }) => ({ instanceName: acme.name, presence: 'unavailable' }),
    gives: () => ({ presence: 'unavailable' }),
  },
  {
    operation: 'instances-api/set-proxy',
    form: 'set',
    route: 'POST /proxy/set',
    status: 201,
    fill: (stage) => ({ instanceName: instance, resourceForProxy: 'setProxy', ...PROXY(stage) }),
    gives: PROXY_IS_SET,
  },
  {
    operation: 'events-api/set-proxy',
    outsideOfTable: true,
    route: 'POST /proxy/set',
    status: 201,
    fill: (stage) => ({ instanceName: instance, ...PROXY(stage) }),
    gives: PROXY_IS_SET,
  },
  {
    operation: 'instances-api/set-proxy',
    form: 'find',
    route: 'GET /proxy/find',
    status: 200,
    fill: () => ({ instanceName: instance, resourceForProxy: 'findProxy' }),
    gives: ({ proxyPort }) => ({ enabled: true, host: '127.0.0.1', port: String(proxyPort) }),
  },
  {
    operation: 'events-api/webhook',
    form: 'set',
    route: 'POST /webhook/set',
    status: 201,
    fill: ({ hookUrl }) => ({
      instanceName: instance,
      resourceForWebhook: 'setWebhook',
      webhookUrl: hookUrl,
      webhookByEvents: true,
      webhookBase64: true,
      webhookEvents: ['CONNECTION_UPDATE'],
    }),
    gives: ({ hookUrl }) => ({
      id: text,
      url: hookUrl,
      enabled: true,
      events: ['CONNECTION_UPDATE'],
      webhookByEvents: true,
      webhookBase64: true,
      instanceId: text,
      createdAt: text,
      updatedAt: text,
    }),
  },
  {
    operation: 'events-api/webhook',
    form: 'find',
    route: 'GET /webhook/find',
    status: 200,
    fill: () => ({ instanceName: instance, resourceForWebhook: 'findWebhook' }),
    gives: ({ hookUrl }) => ({ url: hookUrl, enabled: true, events: ['CONNECTION_UPDATE'] }),
  },
  {
    operation: 'events-api/rabbitmq',
    form: 'set',
    route: 'POST /rabbitmq/set',
    status: 201,
    fill: () => ({
      instanceName: instance,
      resourceForRabbitMQ: 'setRabbitMQ',
      rabbitMQEvents: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
    }),
    gives: () => ({ enabled: true, events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'] }),
  },
  {
    operation: 'events-api/rabbitmq',
    form: 'find',
    route: 'GET /rabbitmq/find',
    status: 200,
    fill: () => ({ instanceName: instance, resourceForRabbitMQ: 'findRabbitMQ' }),
    gives: () => ({ enabled: true, events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'] }),
  },
];

/** What ends an instance: run when all else is done. */
export const ENDING_OPERATIONS: readonly NodeOperation[] = [
  {
    operation: 'instances-api/restart-instance',
    route: 'POST /instance/restart',
    status: 200,
    fill: ({ acme }) => ({ instanceName: acme.name }),
    gives: ({ acme }) => ({ instance: { instanceName: acme.name, state: text } }),
  },
  {
    operation: 'instances-api/logout-instance',
    route: 'DELETE /instance/logout',
    status: 200,
    fill: ({ acme }) => ({ instanceName: acme.name }),
    gives: () => ({ status: 'SUCCESS', error: false, response: { message: text } }),
  },
  {
    operation: 'instances-api/delete-instance',
    route: 'DELETE /instance/delete',
    status: 200,
    fill: ({ acme }) => ({ instanceName: acme.name }),
    gives: () => ({ status: 'SUCCESS', error: false, response: { message: text } }),
  },
];
