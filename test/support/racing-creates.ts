import { expect } from 'vitest';
import type { GatewayProcess } from './gateway-process.js';

interface CreateAnswer {
  readonly status?: number;
  readonly error?: string;
  readonly code?: string;
  readonly instance?: { readonly instanceId: string };
  readonly response?: { readonly message: readonly string[] };
}

/** Creates one name many times at once, and expects one 201, and 403 in the contract's shape for the others. */
export async function raceToCreate(
  gateway: GatewayProcess,
  name: string,
  racers: number,
): Promise<void> {
  const create = () =>
    gateway.call<CreateAnswer>('POST', '/instance/create', {
      body: { instanceName: name, integration: 'WHATSAPP-BAILEYS' },
    });
  const answers = await Promise.all(Array.from({ length: racers }, create));

  const made = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status === 403);
  expect([made.length, refused.length]).toEqual([1, racers - 1]);
  for (const { body } of refused) {
    expect(body).toMatchObject({
      status: 403,
      error: 'Forbidden',
      code: 'instance.name_taken',
      response: { message: [`This name "${name}" is already in use.`] },
    });
  }
  const listed = await gateway.call<{ id: string; name: string }[]>(
    'GET',
    `/instance/fetchInstances?instanceName=${name}`,
  );
  expect(listed.body.map(({ id }) => id)).toEqual([made[0]?.body.instance?.instanceId]);
}
