import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

describe('instances over HTTP', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
  });
  afterAll(() => test?.close());

  const create = (instanceName: string, more: object = {}) =>
    test.call('POST', '/instance/create', {
      body: { instanceName, integration: 'WHATSAPP-BAILEYS', ...more },
    });

  it('creates and shows a QR code', async () => {
    const answer = await create('acme', { qrcode: true });
    expect(answer).toMatchObject({ status: 201, body: { qrcode: { code: '2@1', count: 1 } } });
  });
});
