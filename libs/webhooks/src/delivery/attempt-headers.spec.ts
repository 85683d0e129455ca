import fc from 'fast-check';
import { jwtVerify } from 'jose';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { makeSecret } from '../endpoints/signing-secret.js';
import { attemptHeaders } from './attempt-headers.js';

const attempt = {
  eventId: '8f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
  attempt: 3,
  body: Buffer.from('{"event":"messages.upsert","data":"é😀"}'),
  at: new Date(),
};

describe('attemptHeaders', () => {
  it('signs so that the official verifier accepts it', async () => {
    const secret = makeSecret();
    const headers = await attemptHeaders(
      { headers: {}, secrets: [secret], hexSignature: false },
      attempt,
    );
    expect(new Webhook(secret).verify(attempt.body, headers)).toEqual({
      event: 'messages.upsert',
      data: 'é😀',
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': attempt.eventId,
      'webhook-attempt': '3',
      'webhook-timestamp': String(Math.floor(attempt.at.getTime() / 1_000)),
    });
    expect(() => new Webhook(makeSecret()).verify(attempt.body, headers)).toThrow();
  });

  it('signs any body', async () => {
    const secret = makeSecret();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const body = Buffer.from(text);
        const headers = await attemptHeaders(
          { headers: {}, secrets: [secret], hexSignature: false },
          { ...attempt, body },
        );
        new Webhook(secret).verify(body, headers);
      }),
      { numRuns: 10_000 },
    );
  });

  it('makes a fresh token from jwt_key over any other authorization, and sends no key', async () => {
    const custom = { jwt_key: 's3cret', Authorization: 'Basic x', 'X-Acme': '1' };
    const headers = await attemptHeaders(
      { headers: custom, secrets: [], hexSignature: false },
      attempt,
    );
    expect(headers['x-acme']).toBe('1');
    expect(headers).not.toHaveProperty('jwt_key');
    const bearer = headers['authorization']?.replace('Bearer ', '') ?? '';
    const { payload, protectedHeader } = await jwtVerify(bearer, Buffer.from('s3cret'));
    const issuedAt = Math.floor(attempt.at.getTime() / 1_000);
    expect(protectedHeader.alg).toBe('HS256');
    expect(payload).toEqual({
      app: 'evolution',
      action: 'webhook',
      iat: issuedAt,
      exp: issuedAt + 600,
    });
  });

  it('cannot be talked out of its own headers', async () => {
    const custom = { 'Content-Type': 'text/plain', 'WEBHOOK-ID': 'other', 'user-agent': 'mine' };
    const headers = await attemptHeaders(
      { headers: custom, secrets: [], hexSignature: false },
      attempt,
    );
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': attempt.eventId,
      'user-agent': 'mine',
    });
    expect(headers).not.toHaveProperty('webhook-signature');
  });
});
