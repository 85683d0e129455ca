import { expect, it } from 'vitest';
import { messageQuery } from './message-query.js';

it('finds everything for an empty search, fifty a page', () => {
  for (const body of [{}, { where: {} }, { where: { key: {} }, page: 0, offset: 0 }])
    expect(messageQuery(body)).toEqual({
      where: 'instance_id = $1',
      values: [],
      everything: true,
      page: 1,
      pageSize: 50,
      after: null,
    });
});

it('joins all conditions', () => {
  const query = messageQuery({
    where: {
      id: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
      key: { remoteJid: 'a@lid', fromMe: true, id: 'X', participant: 'p', remoteJidAlt: 'b' },
      messageType: 'conversation',
      source: 'ios',
      messageTimestamp: { gte: '1970-01-01T00:00:10Z', lte: 20_999 },
    },
    page: 3,
    offset: 5_000,
  });
  expect(query?.where).toBe(
    'instance_id = $1 AND id = $2::uuid AND remote_jid = COALESCE((SELECT a.phone_jid FROM person_address AS a' +
      ' WHERE a.instance_id = $1 AND a.lid = $3), $3) AND (remote_jid = $4 OR remote_jid_alt = $4) AND participant = $5' +
      ' AND message_id = $6 AND message_type = $7 AND source = $8 AND from_me' +
      ' AND message_timestamp >= $9 AND message_timestamp <= $10',
  );
  expect(query?.values).toEqual([
    '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
    'a@lid',
    'b',
    'p',
    'X',
    'conversation',
    'ios',
    10,
    20,
  ]);
  expect(query).toMatchObject({ everything: false, page: 3, pageSize: 1_000 });
});

it('does not filter by what the contract ignores', () => {
  const where = { key: { fromMe: false, remoteJid: '' }, messageTimestamp: { gte: '2025-10-01' } };
  expect(messageQuery({ where })?.everything).toBe(true);
});

it('finds nothing under an id that cannot be', () => {
  expect(messageQuery({ where: { id: 'cm8abc' } })).toBeNull();
  expect(messageQuery({ where: { key: { remoteJid: 'a\0b' } } })).toBeNull();
});
