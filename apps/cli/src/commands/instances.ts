import type { Command } from 'commander';
import { InstanceListService } from '@switchboard/instances';
import { table } from '../terminal.js';
import { type CommandContext, withApplication } from './context.js';

/** Instances read at a time: a list of thousands is not held in memory. */
const PAGE = 500;

export function fillInstancesCommand(instances: Command, context: CommandContext): void {
  instances
    .command('list')
    .description('List them with their state, and why one is not open.')
    .option('--name <name>', 'this one alone')
    .option('--json', 'one JSON object a line, for programs')
    .addHelpText(
      'after',
      `
Works whether the gateway runs or not. Without it no connection is open, whatever was wanted last.

  $ switchboard instances list
  NAME  STATE  REASON  CHANNEL            OWNER                         MESSAGES  ID
  acme  open   -       WHATSAPP-BAILEYS   5511987654321@s.whatsapp.net  1204      3f0c…`,
    )
    .action((options: { name?: string; json?: true }) => list(context, options));
}

async function list(
  context: CommandContext,
  options: { readonly name?: string; readonly json?: true },
): Promise<void> {
  await withApplication(context, async (app) => {
    const rows: string[][] = [['NAME', 'STATE', 'REASON', 'CHANNEL', 'OWNER', 'MESSAGES', 'ID']];
    const service = app.get(InstanceListService, { strict: false });
    let cursor: string | undefined;
    do {
      const page = await service.find(
        { kind: 'global' },
        { instanceName: options.name, limit: PAGE, cursor },
      );
      for (const { instance, view, totals } of page.items) {
        const { instanceId, instanceName, integration, ownerJid } = instance;
        const { state, reason } = view;
        if (options.json === true) {
          context.terminal.out(
            JSON.stringify({
              instanceId,
              instanceName,
              integration,
              ownerJid,
              state,
              reason,
              totals,
            }),
          );
        } else {
          rows.push([
            instanceName,
            state,
            reason ?? '-',
            integration,
            ownerJid ?? '-',
            String(totals.messages),
            instanceId,
          ]);
        }
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    if (options.json !== true) context.terminal.out(table(rows));
  });
}
