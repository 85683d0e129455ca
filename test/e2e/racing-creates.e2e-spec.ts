import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../support/gateway-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface CreateAnswer {
  readonly code?: string;
  readonly instance?: { readonly instanceId: string };
  readonly response?: { readonly message: readonly string[] };
}

describe('50 racing creates of one name', () => {
  let database: TestDatabase;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    gateway = await GatewayProcess.start({ databaseUri: database.uri });
  });

  afterAll(async () => {
    await gateway?.dispose();
    await database?.drop();
  });

  it('makes one instance, and tells the others that the name is in use', async () => {
    const create = () =>
      gateway.call<CreateAnswer>('POST', '/instance/create', {
        body: { instanceName: 'acme', integration: 'WHATSAPP-BAILEYS' },
      });
    const answers = await Promise.all(Array.from({ length: 50 }, create));

    const made = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 403);
    expect([made.length, refused.length]).toEqual([1, 49]);
    for (const { body } of refused) {
      expect(body.code).toBe('instance.name_taken');
      expect(body.response?.message).toEqual(['This name "acme" is already in use.']);
    }
    const listed = await gateway.call<{ id: string; name: string }[]>(
      'GET',
      '/instance/fetchInstances',
    );
    expect(listed.body.map(({ id }) => id)).toEqual([made[0]?.body.instance?.instanceId]);
  });
});
