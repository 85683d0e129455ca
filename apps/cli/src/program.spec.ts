import { expect, it, vi } from 'vitest';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

const { loadedTooEarly } = vi.hoisted(() => ({
  loadedTooEarly: (): never => {
    throw new Error('It was loaded');
  },
}));
// All that takes long to load.
vi.mock('../../gateway/src/index.js', loadedTooEarly);
vi.mock('./commands/context.js', loadedTooEarly);

const terminal: Terminal = { out: () => undefined, note: () => undefined, fail: () => undefined };
const context = { env: {}, terminal };
const NAMES = ['doctor', 'instances', 'keys', 'auth-state', 'import'];

it('names every command without loading what one of them needs', async () => {
  const program = await createProgram(context, ['--help']);
  expect(program.commands.map((command) => command.name())).toEqual(NAMES);
  for (const name of NAMES) expect(program.helpInformation()).toContain(name);
  expect(program.version()).toMatch(/^\d+\./);
});

it('loads it when the command is named, wherever that is', async () => {
  await expect(createProgram(context, ['help', 'keys'])).rejects.toThrow();
});
