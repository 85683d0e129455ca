import { Command } from 'commander';
import { VERSION } from '../../gateway/src/index.js';
import { addAuthStateCommand } from './commands/auth-state.js';
import type { CommandContext } from './commands/context.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addImportCommand } from './commands/import.js';
import { addInstancesCommand } from './commands/instances.js';
import { addKeysCommand } from './commands/keys.js';

/** The whole command line. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('switchboard')
    .description(
      'Looks after an installation of Switchboard.\n\nIt reads the same configuration as the gateway (the environment and .env in this folder), and works on the same database: whether a gateway runs on it or not.',
    )
    .version(VERSION)
    .showHelpAfterError('(switchboard --help tells what there is)')
    .addHelpText(
      'after',
      `
Begin with:
  $ switchboard doctor            what is wrong with this installation, and what to do
  $ switchboard instances list    what there is, and why an instance is not open`,
    );
  addDoctorCommand(program, context);
  addInstancesCommand(program, context);
  addKeysCommand(program, context);
  addAuthStateCommand(program, context);
  addImportCommand(program, context);
  return program;
}
