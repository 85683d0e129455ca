import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLogger } from './create-logger.js';

let printed = '';

beforeEach(() => {
  printed = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

it('prints one JSON object a line, with the fields beside the level', () => {
  createLogger('info', { json: true }).log(
    { event: 'connection.opened', instanceId: 'i', token: 'hidden' },
    'Connections',
  );
  expect(JSON.parse(printed)).toMatchObject({
    level: 'log',
    message: 'connection.opened',
    context: 'Connections',
    instanceId: 'i',
    token: '[redacted]',
  });
});

it('prints a line that people can read', () => {
  createLogger('info', { json: false }).warn({
    event: 'delivery.failed',
    attempt: 2,
    secret: 'hidden',
  });
  expect(printed).toContain('delivery.failed attempt=2 secret=[redacted]');
});

it('leaves out what is less urgent', () => {
  const logger = createLogger('warn', { json: true });
  logger.log('unseen');
  logger.debug?.('unseen');
  expect(printed).toBe('');
  logger.error(new Error('seen'));
  expect(printed).toContain('seen');
});

it('redacts stacks', () => {
  createLogger('info', { json: false }).error(
    'failed',
    'at 5511987654321@s.whatsapp.net',
    'Context',
  );
  expect(printed).not.toContain('5511987654321');
});
