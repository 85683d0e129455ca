import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  AuthStateLocations,
  AuthStateMover,
  BackUps,
  RestoredSessions,
  STORE_KINDS,
  type StoreKind,
} from '@switchboard/auth-state';
import { Connections } from '@switchboard/connections';
import { table } from '../terminal.js';
import { type CommandContext, withApplication } from './context.js';
import { selectInstances } from './select-instances.js';

export function addAuthStateCommand(program: Command, context: CommandContext): void {
  const authState = program
    .command('auth-state')
    .description('The sessions of instances: credentials and Signal keys.');
  authState
    .command('where')
    .description('Say how many sessions are in which store.')
    .action(() => where(context));
  authState
    .command('move')
    .description('Move sessions to another store, without pairing again.')
    .addOption(new Option('--to <store>', 'where to').choices(STORE_KINDS).makeOptionMandatory())
    .option('--instance <names...>', 'these alone; all when it is not given')
    .addHelpText(
      'after',
      `
Both stores have to be configured (REDIS_URL; PROVIDER_HOST and PROVIDER_API_KEY) here and for every gateway. Each
instance is taken from the gateway that runs it, copied, compared and given back: it is not connected for some seconds.
What breaks off leaves the instance where it was. New instances go where CACHE_REDIS_SAVE_INSTANCES and PROVIDER_ENABLED
say; those that are there stay where they are.`,
    )
    .action((options: { to: StoreKind; instance?: string[] }) =>
      move(context, options.to, options.instance ?? []),
    );
  authState
    .command('backup')
    .description('Write sessions to a file that ENCRYPTION_KEY opens.')
    .requiredOption('--out <file>', 'a file that does not exist yet')
    .option('--instance <names...>', 'these alone; all when it is not given')
    .addHelpText(
      'after',
      `
A session that goes on after its back-up makes it old: what was sent and received since moved its keys. A back-up that may
go on as it is, is one that was made while no gateway ran, and restored before one runs again.`,
    )
    .action((options: { out: string; instance?: string[] }) =>
      backUp(context, resolve(options.out), options.instance ?? []),
    );
  authState
    .command('restore')
    .description('Put sessions of a back-up in place of those that instances have now.')
    .requiredOption('--in <file>', 'the back-up')
    .option('--instance <names...>', 'these alone; all of the file when it is not given')
    .option('--apply', 'do it; without it the file is checked, and nothing is written')
    .addHelpText(
      'after',
      `
Restored sessions do not connect by themselves, and /instance/connect is refused (connection.restored). For each of them:
  - used after the back-up, or you do not know: log it out (DELETE /instance/logout/<name>) and pair it again. Going on would
    use keys a second time: contacts see "waiting for this message", and the encryption of those messages is weakened.
  - not used since: switchboard auth-state trust <name>, then connect it.`,
    )
    .action((options: { in: string; instance?: string[]; apply?: true }) =>
      restore(context, resolve(options.in), options.instance ?? [], options.apply === true),
    );
  authState
    .command('trust')
    .description('Let a restored session connect, because it was not used after its back-up.')
    .argument('<names...>', 'instances')
    .action((names: string[]) => trust(context, names));
}

async function where(context: CommandContext): Promise<void> {
  await withApplication(context, async (app, { config }) => {
    const counts = await app.get(AuthStateLocations, { strict: false }).counts();
    const rows = STORE_KINDS.map((kind) => [
      kind,
      String(counts.get(kind) ?? 0),
      kind === config.authState.store ? 'new instances go here' : '',
    ]);
    context.terminal.out(table([['STORE', 'SESSIONS', ''], ...rows]));
  });
}

async function move(
  context: CommandContext,
  to: StoreKind,
  names: readonly string[],
): Promise<void> {
  const { terminal } = context;
  await withApplication(context, async (app) => {
    const mover = app.get(AuthStateMover, { strict: false });
    let moved = 0;
    for await (const { instanceId, instanceName } of selectInstances(app, names)) {
      try {
        const outcome = await mover.move(instanceId, to);
        if (outcome?.moved !== true) continue;
        moved += 1;
        const { from, values, untold } = outcome;
        terminal.note(
          `${instanceName}: ${from} → ${to}, ${values} value(s), ${untold} message(s) not told yet`,
        );
      } catch (error) {
        terminal.fail();
        terminal.note(
          `${instanceName}: not moved. ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    terminal.out(`Moved ${moved} session(s) to ${to}.`);
  });
}

async function backUp(
  context: CommandContext,
  path: string,
  names: readonly string[],
): Promise<void> {
  await withApplication(context, async (app) => {
    const saved = await app.get(BackUps, { strict: false }).save(path, selectInstances(app, names));
    const { instances, values } = saved;
    context.terminal.out(`Wrote ${instances} session(s), ${values} value(s), to ${path}.`);
    context.terminal.note('ENCRYPTION_KEY opens it; keep the two apart.');
  });
}

async function restore(
  context: CommandContext,
  path: string,
  names: readonly string[],
  apply: boolean,
): Promise<void> {
  const { terminal } = context;
  await withApplication(context, async (app) => {
    const backUps = app.get(BackUps, { strict: false });
    const { instances, values, named } = await backUps.check(path);
    terminal.out(`The file is whole: ${instances} session(s), ${values} value(s).`);
    if (!apply) {
      for (const { instanceName, instanceId } of named)
        terminal.out(`  ${instanceName}  ${instanceId}`);
      terminal.out('Nothing was written; --apply does it.');
      return;
    }
    const connections = app.get(Connections, { strict: false });
    const restored = await backUps.restore(
      path,
      ({ instanceName }) => names.length === 0 || names.includes(instanceName),
      (tx, fence) =>
        connections.rest(tx, fence, { reason: 'connection.restored', hasCredentials: true }),
    );
    for (const { instanceName, values: count } of restored) {
      if (count === null) {
        terminal.fail();
        terminal.out(`${instanceName}: there is no such instance here.`);
      } else terminal.out(`${instanceName}: restored, ${count} value(s). It rests.`);
    }
    terminal.out(
      'None of them connects by itself. Log each out and pair it again; or, if you know that it was not used after the back-up: switchboard auth-state trust <name>.',
    );
  });
}

async function trust(context: CommandContext, names: readonly string[]): Promise<void> {
  await withApplication(context, async (app) => {
    const restored = app.get(RestoredSessions, { strict: false });
    for await (const { instanceId, instanceName } of selectInstances(app, names)) {
      const trusted = await restored.trust(instanceId);
      context.terminal.out(
        trusted ? `${instanceName} may connect.` : `${instanceName} did not come from a back-up.`,
      );
    }
  });
}
