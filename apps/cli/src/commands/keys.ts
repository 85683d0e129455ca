import type { Command } from 'commander';
import { loadConfig } from '@switchboard/config';
import { KeyRotation, type KeyHolding } from '@switchboard/crypto';
import { DataDirectory } from '@switchboard/database';
import { dropFormerEncryptionKeys, replaceEncryptionKey } from '../../../gateway/src/index.js';
import { table } from '../terminal.js';
import { type CommandContext, withApplication } from './context.js';

export function fillKeysCommand(keys: Command, context: CommandContext): void {
  keys
    .command('status')
    .description('Say which key is in use, and what each one still wraps.')
    .action(() => status(context));
  keys
    .command('rotate')
    .description('Replace ENCRYPTION_KEY while gateways run.')
    .addHelpText(
      'after',
      `
With ENCRYPTION_KEY in the environment:
  1. Make a new key:  openssl rand -base64 32
     Start every gateway again, one after another, with
       ENCRYPTION_KEY=<new>  ENCRYPTION_KEY_PREVIOUS=<former>
     They go on using the former key, so those not yet restarted can read everything.
  2. In the same environment:  switchboard keys rotate
     From its first commit on the new key is used; then all that is stored is wrapped by it, batch by batch.
  3. When it says that the former key wraps nothing, remove ENCRYPTION_KEY_PREVIOUS. Keep the former key as long as
     back-ups that were made with it.

With keys made in DATA_DIR: run it; where a gateway runs it makes the new key and says that this gateway has to be
started again; then run it once more. It removes the former key itself.

It may be broken off at any point and run again.`,
    )
    .action(() => rotate(context));
}

async function status(context: CommandContext): Promise<void> {
  await withApplication(context, async (app) => {
    context.terminal.out(describe(await app.get(KeyRotation, { strict: false }).holdings()));
  });
}

async function rotate(context: CommandContext): Promise<void> {
  const { terminal, env } = context;
  const { secrets, settings } = loadConfig(env);
  const keptInFolder = secrets.encryptionKey === null;
  const folder = keptInFolder ? await DataDirectory.open(settings.dataDir) : null;
  folder?.close();
  if (folder !== null && (await replaceEncryptionKey(folder))) {
    terminal.note(`A new key was made in ${settings.dataDir}; the former one is kept beside it.`);
  }
  await withApplication(context, async (app) => {
    const rotation = app.get(KeyRotation, { strict: false });
    const total = await rotation.rotate((name, count) => terminal.note(`${name}: ${count}`));
    terminal.out(`Wrapped ${total} value(s) anew, by the key ${rotation.target}.`);
    const holdings = await rotation.holdings();
    terminal.out(describe(holdings));
    const former = holdings.filter(({ active, keyId }) => !active && keyId !== rotation.target);
    for (const { keyId, values } of former) {
      if (count(values) > 0) {
        terminal.fail();
        terminal.out(`${keyId} still wraps something. Run this again.`);
      } else if (folder === null) {
        terminal.out(`${keyId} wraps nothing any more: remove it from ENCRYPTION_KEY_PREVIOUS.`);
      }
    }
    if (folder !== null && former.every(({ values }) => count(values) === 0)) {
      await dropFormerEncryptionKeys(folder);
      terminal.out('The former key was removed: it wraps nothing any more.');
    }
  });
}

function describe(holdings: readonly KeyHolding[]): string {
  return table([
    ['KEY', 'STATE', 'WRAPS'],
    ...holdings.map(({ keyId, values, active, known }) => [
      keyId,
      active ? 'in use' : known ? 'former or next' : 'NOT CONFIGURED',
      Object.entries(values)
        .map(([name, many]) => `${many} in ${name}`)
        .join(', ') || 'nothing',
    ]),
  ]);
}

const count = (values: KeyHolding['values']): number =>
  Object.values(values).reduce((sum, value) => sum + value, 0);
