import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '@switchboard/errors';
import { EvolutionDatabase } from '../import/evolution/database.js';
import { EvolutionImporter } from '../import/evolution/importer.js';
import { describeReport } from '../import/evolution/report.js';
import {
  FolderSignalKeys,
  RedisSignalKeys,
  type SignalKeySource,
  SignalKeySources,
} from '../import/evolution/signal-keys.js';
import { type CommandContext, withApplication } from './context.js';

interface Options {
  readonly database: string;
  readonly redis?: string;
  readonly redisPrefix?: string;
  readonly instances?: string;
  readonly only?: string[];
  readonly messages: boolean;
  readonly apply?: true;
  readonly connect?: true;
  readonly sourceStopped?: true;
  readonly report?: string;
}

/** The other gateway still runs: two that use one session spoil it. */
class SourceRunsError extends DomainError {
  readonly code = 'import.source_runs';
  readonly status = 409;

  constructor(connections: number) {
    super(
      `${connections} other program(s) are connected to the database of --database. Stop the gateway there before its sessions connect here: two gateways with one session throw each other out and spoil its keys. When these are none of it, add --source-stopped.`,
    );
  }
}

export function fillImportCommand(imports: Command, context: CommandContext): void {
  imports
    .command('evolution')
    .description(
      'Take over from an Evolution API 2.3: instances, sessions, chats, contacts, messages.',
    )
    .requiredOption(
      '--database <url>',
      'its PostgreSQL (DATABASE_CONNECTION_URI there); it is only read',
    )
    .option('--redis <url>', 'its Redis (CACHE_REDIS_URI there), where that keeps Signal keys')
    .option(
      '--redis-prefix <prefix>',
      'CACHE_REDIS_PREFIX_KEY there; found by itself when it is not given',
    )
    .option('--instances <folder>', 'its folder instances/, where that keeps Signal keys')
    .option('--only <names...>', 'these instances alone')
    .option('--no-messages', 'leave chats, contacts and messages there')
    .option('--apply', 'do it; without it everything is read and judged, and nothing is written')
    .option('--connect', 'with --apply: connect those that were connected there')
    .option('--source-stopped', 'the gateway there is stopped, whoever else uses its database')
    .option('--report <file>', 'write the whole report as JSON')
    .addHelpText(
      'after',
      `
Signal keys are in Redis where CACHE_REDIS_ENABLED is true there, else in instances/. Without them an instance opens too, and
makes its Signal sessions anew. It may be run again: what is here already stays as it is, sessions above all.

  1. while the other one runs:   switchboard import evolution --database … --redis …
  2. stop the other one
  3. switchboard import evolution --database … --redis … --apply --connect

docs/migrate-from-evolution.md has the whole way, and the way back.`,
    )
    .action((options: Options) => importEvolution(context, options));
}

async function importEvolution(context: CommandContext, options: Options): Promise<void> {
  const { terminal } = context;
  const source = await EvolutionDatabase.open(options.database);
  const sources: SignalKeySource[] = [];
  try {
    if (options.redis !== undefined) {
      sources.push(await RedisSignalKeys.open(options.redis, options.redisPrefix ?? null));
    }
    if (options.instances !== undefined) {
      sources.push(await FolderSignalKeys.open(resolve(options.instances)));
    }
    const apply = options.apply === true;
    const others = await source.otherConnections();
    if (others > 0 && options.sourceStopped !== true) {
      if (apply && options.connect === true) throw new SourceRunsError(others);
      terminal.note(
        `${others} other program(s) are connected to that database: is the gateway there still running?`,
      );
    }
    const signalKeys = new SignalKeySources(sources);
    await withApplication(context, async (app) => {
      const importer = new EvolutionImporter(app, source, signalKeys, {
        apply,
        connect: options.connect === true,
        only: options.only ?? [],
        messages: options.messages,
        onProgress: (done, of, { name, outcome, session, messages }) =>
          terminal.note(
            `[${done}/${of}] ${name}: ${outcome}, session ${session}, ${messages.found} message(s)`,
          ),
      });
      const reports = await importer.run();
      terminal.out(describeReport(reports, apply));
      if (options.report !== undefined) {
        await writeFile(resolve(options.report), `${JSON.stringify(reports, null, 2)}\n`);
      }
      if (reports.some(({ session }) => session === 'not taken')) terminal.fail();
    });
  } finally {
    for (const one of sources) await one.close();
    await source.close();
  }
}
