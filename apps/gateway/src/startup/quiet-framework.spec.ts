import { expect, it, vi } from 'vitest';
import { withoutChatter } from './quiet-framework.js';

it('leaves out what the framework lists at start, and keeps everything else', () => {
  const inner = { log: vi.fn(), error: vi.fn(), warn: vi.fn() };
  const logger = withoutChatter(inner);
  logger.log('Mapped {/, GET} route', 'RouterExplorer');
  logger.warn('Duplicate route', 'RouterExplorer');
  logger.log({ event: 'connection.opened' }, 'Connections');
  logger.error('failed', 'stack', 'InstanceLoader');
  expect(inner.log.mock.calls).toEqual([[{ event: 'connection.opened' }, 'Connections']]);
  expect(inner.warn).toHaveBeenCalledOnce();
  expect(inner.error).toHaveBeenCalledOnce();
});
