import type { OpenAPIObject } from '@nestjs/swagger';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentValidator } from '../../../../test/support/document-validator.js';
import { exampleOf } from '../testing/example-of.js';
import { bareSchemas, operationsOf, type DocumentedOperation } from '../testing/walk-document.js';
import { previewDocument } from './preview-document.js';

/** Names by which clients know operations. One that was published keeps its name. */
const PUBLISHED = {
  getWelcome: 'GET /',
  getLiveness: 'GET /health/live',
  getReadiness: 'GET /health/ready',
  verifyCredentials: 'POST /verify-creds',
  createInstance: 'POST /instance/create',
  fetchInstances: 'GET /instance/fetchInstances',
  connectInstance: 'GET /instance/connect/{instanceName}',
  getConnectionState: 'GET /instance/connectionState/{instanceName}',
  restartInstance: 'POST /instance/restart/{instanceName}',
  setInstancePresence: 'POST /instance/setPresence/{instanceName}',
  logoutInstance: 'DELETE /instance/logout/{instanceName}',
  deleteInstance: 'DELETE /instance/delete/{instanceName}',
  sendText: 'POST /message/sendText/{instanceName}',
  findMessages: 'POST /chat/findMessages/{instanceName}',
  setWebhook: 'POST /webhook/set/{instanceName}',
  findWebhook: 'GET /webhook/find/{instanceName}',
  verifyMetaWebhook: 'GET /webhook/meta',
  receiveMetaNotification: 'POST /webhook/meta',
  receiveBridgeMessage: 'POST /webhook/evolution',
  findWebhookSecret: 'GET /webhook/secret/{instanceName}',
};
/** Whoever calls these has no key; Meta proves itself by its signature and its verify token. */
const OPEN = [
  'getWelcome',
  'getLiveness',
  'getReadiness',
  'verifyMetaWebhook',
  'receiveMetaNotification',
  'downloadFile',
];

describe('the document of the API', () => {
  let document: OpenAPIObject;
  let routes: DocumentedOperation[];
  let events: DocumentedOperation[];
  beforeAll(async () => {
    document = await previewDocument();
    routes = operationsOf(document.paths);
    events = operationsOf(document.webhooks ?? {});
  });

  it('keeps the names of operations, and gives each its own', () => {
    const ids = routes.map(({ operation, name }) => [operation.operationId ?? '', name]);
    expect(new Set(ids.map(([id]) => id)).size).toBe(routes.length);
    expect(Object.fromEntries(ids)).toMatchObject(PUBLISHED);
  });

  it('says of every operation what it is for', () => {
    const tags = (document.tags ?? []).map(({ name }) => name);
    for (const { name, operation } of [...routes, ...events]) {
      expect(operation.operationId, name).toMatch(/^[a-z][A-Za-z0-9]+$/);
      expect(operation.summary, name).toBeTruthy();
      expect(operation.tags, name).toHaveLength(1);
      expect(tags, name).toEqual(expect.arrayContaining(operation.tags ?? []));
    }
  });

  it('says of every route who may call it, and how it refuses', () => {
    for (const { name, operation } of routes) {
      const { operationId = '', security, responses } = operation;
      if (OPEN.includes(operationId)) {
        expect(security, name).toEqual([]);
        continue;
      }
      expect(security, name).toEqual([{ apikey: [] }]);
      expect(responses, name).toHaveProperty('401');
      if (name.includes('{instanceName}')) expect(responses, name).toHaveProperty('404');
      if (operation.requestBody !== undefined) expect(responses, name).toHaveProperty('400');
    }
  });

  it('types all that goes in and comes out', () => {
    expect(bareSchemas(document)).toEqual([]);
    for (const { name, operation, bodies } of routes) {
      const codes = Object.entries(operation.responses).filter(
        ([status, it]) => !isNoJson(it) && !leadsElsewhere(status, it),
      ).length;
      const asked = operation.requestBody === undefined ? 0 : 1;
      expect(bodies, name).toHaveLength(codes + asked);
      for (const response of Object.values(operation.responses)) {
        expect(response, name).toHaveProperty('description', expect.stringMatching(/\S/));
      }
    }
    for (const { name, bodies } of events) expect(bodies, name).toHaveLength(1);
  });

  it('has an example of every body and parameter, and each is valid', () => {
    const validate = documentValidator(document);
    for (const { name, operation, bodies } of [...routes, ...events]) {
      for (const { reference, media } of bodies) {
        const example = media.example ?? exampleOf(document, media.schema);
        expect(validate(reference, example), `${name} ${reference}`).toEqual([]);
      }
      for (const parameter of operation.parameters ?? []) {
        const { schema = {}, name: field, example } = parameter;
        expect(example ?? exampleOf(document, schema), `${name} ${field}`).toBeDefined();
      }
    }
  });

  it('describes each event by its own name', () => {
    expect(events.map(({ name }) => name)).toContain('POST messages.upsert');
    for (const { name, bodies } of events) {
      const [body] = bodies;
      expect(exampleOf(document, body?.media.schema), name).toHaveProperty(
        'event',
        name.replace('POST ', ''),
      );
    }
  });
});

/** Answers that are no JSON: server-sent events, files, and the challenge that Meta wants back as it was. */
const isNoJson = (response: object | undefined): boolean => {
  if (response === undefined || !('content' in response)) return false;
  const { content } = response;
  return typeof content === 'object' && content !== null && NO_JSON.some((type) => type in content);
};

/** A redirection has no body, and says where it leads. */
const leadsElsewhere = (status: string, response: object | undefined): boolean => {
  if (!status.startsWith('3')) return false;
  expect(response).toHaveProperty('headers.location.description', expect.stringMatching(/\S/));
  return true;
};

const NO_JSON = ['text/event-stream', 'text/plain', 'application/octet-stream'];
