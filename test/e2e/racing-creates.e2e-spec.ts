import { afterAll, beforeAll, describe, it } from 'vitest';
import { GatewayProcess } from '../support/gateway-process.js';
import { raceToCreate } from '../support/racing-creates.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('racing creates of one name', () => {
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

  it('50 at once make one instance, and tell the others that the name is in use', async () => {
    await raceToCreate(gateway, 'acme', 50);
  });
});
