import { type Command, InvalidArgumentError } from 'commander';
import {
  ArchivePlaces,
  AuthStateLocations,
  AuthStateMover,
  BackUps,
  isS3Address,
  type Move,
  RestoredSessions,
  SessionParking,
  STORE_KINDS,
  type StoreKind,
} from '@switchboard/auth-state';
import { Connections } from '@switchboard/connections';
import type { Fence } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { table } from '../terminal.js';
import { type CommandContext, withApplication } from './context.js';
import { selectInstances } from './select-instances.js';

export function fillAuthStateCommand(authState: Command, context: CommandContext): void {
  authState
    .command('where')
    .description('Say how many sessions are in which store.')
    .action(() => where(context));
  authState
    .command('move')
    .description('Move sessions to another store, or park them in a bucket, without pairing again.')
    .requiredOption(
      '--to <place>',
      `where to: ${STORE_KINDS.join(', ')}, or s3://bucket/folder`,
      readTarget,
    )
    .option('--instance <names...>', 'these alone; all when it is not given')
    .addHelpText(
      'after',
      `
Both stores have to be configured (REDIS_URL; PROVIDER_HOST and PROVIDER_API_KEY) here and for every gateway. Each
instance is taken from the gateway that runs it, copied, compared and given back: it is not connected for some seconds.
What breaks off leaves the instance where it was. New instances go where CACHE_REDIS_SAVE_INSTANCES and PROVIDER_ENABLED
say; those that are there stay where they are.

A bucket is no store that a session can be used in: one that is moved there is parked. It rests, and /instance/connect is refused
(connection.parked), until it is moved to a store again and connected; nobody pairs again. The bucket has to be there; S3_ENDPOINT,
S3_PORT, S3_USE_SSL, S3_REGION, S3_ACCESS_KEY and S3_SECRET_KEY say how it is reached, whether S3_ENABLED or not. What is there is
opened by the database of this installation alone: keep it.

  $ switchboard auth-state move --to s3://archive/sessions --instance acme
  $ switchboard auth-state move --to postgresql --instance acme`,
    )
    .action((options: { to: MoveTarget; instance?: string[] }) =>
      move(context, options.to, options.instance ?? []),
    );
  authState
    .command('backup')
    .description('Write sessions to a file or a bucket; ENCRYPTION_KEY opens it.')
    .requiredOption('--out <place>', 'a file, or s3://bucket/name, that does not exist yet')
    .option('--instance <names...>', 'these alone; all when it is not given')
    .addHelpText(
      'after',
      `
A session that goes on after its back-up makes it old: what was sent and received since moved its keys. A back-up that may
go on as it is, is one that was made while no gateway ran, and restored before one runs again.

  $ switchboard auth-state backup --out sessions.backup
  $ switchboard auth-state backup --out s3://archive/sessions-monday     (S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY, …)`,
    )
    .action((options: { out: string; instance?: string[] }) =>
      backUp(context, options.out, options.instance ?? []),
    );
  authState
    .command('restore')
    .description('Put sessions of a back-up in place of those that instances have now.')
    .requiredOption('--in <place>', 'the back-up: a file, or s3://bucket/name')
    .option('--instance <names...>', 'these alone; all of the back-up when it is not given')
    .option('--apply', 'do it; without it the back-up is checked, and nothing is written')
    .addHelpText(
      'after',
      `
Restored sessions do not connect by themselves, and /instance/connect is refused (connection.restored). For each of them:
  - used after the back-up, or you do not know: log it out (DELETE /instance/logout/<name>) and pair it again. Going on would
    use keys a second time: contacts see "waiting for this message", and the encryption of those messages is weakened.
  - not used since: switchboard auth-state trust <name>, then connect it.`,
    )
    .action((options: { in: string; instance?: string[]; apply?: true }) =>
      restore(context, options.in, options.instance ?? [], options.apply === true),
    );
  authState
    .command('trust')
    .description('Let a restored session connect, because it was not used after its back-up.')
    .argument('<names...>', 'instances')
    .action((names: string[]) => trust(context, names));
}

async function where(context: CommandContext): Promise<void> {
  await withApplication(context, async (app, { config }) => {
    const locations = app.get(AuthStateLocations, { strict: false });
    const counts = await locations.counts();
    const rows = STORE_KINDS.map((kind) => [
      kind,
      String(counts.get(kind) ?? 0),
      kind === config.authState.store ? 'new instances go here' : '',
    ]);
    const parked = await locations.parkedCount();
    if (parked > 0) rows.push(['parked', String(parked), 'in a bucket, and resting']);
    context.terminal.out(table([['STORE', 'SESSIONS', ''], ...rows]));
  });
}

/** A store, or the address of a folder in a bucket. */
type MoveTarget =
  | { readonly kind: 'store'; readonly store: StoreKind }
  | { readonly kind: 'folder'; readonly address: string };

function readTarget(text: string): MoveTarget {
  if (isS3Address(text)) return { kind: 'folder', address: text };
  const store = STORE_KINDS.find((kind) => kind === text);
  if (store !== undefined) return { kind: 'store', store };
  throw new InvalidArgumentError(`Allowed are ${STORE_KINDS.join(', ')}, and s3://bucket/folder.`);
}

async function move(
  context: CommandContext,
  to: MoveTarget,
  names: readonly string[],
): Promise<void> {
  const { terminal } = context;
  await withApplication(context, async (app) => {
    const mover = app.get(AuthStateMover, { strict: false });
    const parking = app.get(SessionParking, { strict: false });
    const connections = app.get(Connections, { strict: false });
    const restAs =
      (reason: 'connection.parked' | 'connection.closed_by_request') =>
      (tx: EntityManager, fence: Fence): Promise<void> =>
        connections.rest(tx, fence, { reason, hasCredentials: true });
    const moveOne = (instanceId: string): Promise<Move | null> =>
      to.kind === 'folder'
        ? parking.park(instanceId, to.address, restAs('connection.parked'))
        : mover.move(instanceId, to.store, restAs('connection.closed_by_request'));
    let moved = 0;
    for await (const { instanceId, instanceName } of selectInstances(app, names)) {
      try {
        const outcome = await moveOne(instanceId);
        if (outcome?.moved !== true) continue;
        moved += 1;
        const { from, to: where, values, untold } = outcome;
        terminal.note(
          `${instanceName}: ${from} → ${where}, ${values} value(s), ${untold} message(s) not told yet`,
        );
        if (isS3Address(from)) terminal.note(`${instanceName}: it rests; connect it.`);
      } catch (error) {
        terminal.fail();
        terminal.note(
          `${instanceName}: not moved. ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    terminal.out(`Moved ${moved} session(s) to ${to.kind === 'store' ? to.store : to.address}.`);
  });
}

async function backUp(
  context: CommandContext,
  address: string,
  names: readonly string[],
): Promise<void> {
  await withApplication(context, async (app) => {
    const place = await app.get(ArchivePlaces, { strict: false }).at(address);
    const backUps = app.get(BackUps, { strict: false });
    const { instances, values, parked } = await backUps.save(place, selectInstances(app, names));
    context.terminal.out(`Wrote ${instances} session(s), ${values} value(s), to ${place.address}.`);
    if (parked.length > 0) {
      context.terminal.note(`Parked, and not in it: ${parked.join(', ')}.`);
    }
    context.terminal.note('ENCRYPTION_KEY opens it; keep the two apart.');
  });
}

async function restore(
  context: CommandContext,
  address: string,
  names: readonly string[],
  apply: boolean,
): Promise<void> {
  const { terminal } = context;
  await withApplication(context, async (app) => {
    const backUps = app.get(BackUps, { strict: false });
    const place = await app.get(ArchivePlaces, { strict: false }).at(address);
    const { instances, values, named } = await backUps.check(place);
    terminal.out(`The back-up is whole: ${instances} session(s), ${values} value(s).`);
    if (!apply) {
      for (const { instanceName, instanceId } of named)
        terminal.out(`  ${instanceName}  ${instanceId}`);
      terminal.out('Nothing was written; --apply does it.');
      return;
    }
    const connections = app.get(Connections, { strict: false });
    const restored = await backUps.restore(
      place,
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
