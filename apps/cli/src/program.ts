import { Command } from 'commander';
// Past the index, which loads the gateway.
import { VERSION } from '../../gateway/src/version.js';
import type { CommandContext } from './commands/context.js';

/** Gives a command its options, its subcommands and what they do. */
type Fill = (command: Command, context: CommandContext) => void;

interface NamedCommand {
  readonly name: string;
  readonly description: string;
  /** Loads what it needs: the services of the gateway, above all, which takes more than a second. */
  readonly load: () => Promise<Fill>;
}

const COMMANDS: readonly NamedCommand[] = [
  {
    name: 'doctor',
    description: 'Look the installation over, and say what to do about what is wrong.',
    load: async () => (await import('./commands/doctor.js')).fillDoctorCommand,
  },
  {
    name: 'instances',
    description: 'Look at the instances of this installation.',
    load: async () => (await import('./commands/instances.js')).fillInstancesCommand,
  },
  {
    name: 'keys',
    description: 'The keys that wrap everything which is encrypted in the database.',
    load: async () => (await import('./commands/keys.js')).fillKeysCommand,
  },
  {
    name: 'auth-state',
    description: 'The sessions of instances: credentials and Signal keys.',
    load: async () => (await import('./commands/auth-state.js')).fillAuthStateCommand,
  },
  {
    name: 'import',
    description: 'Take over from another gateway.',
    load: async () => (await import('./commands/import.js')).fillImportCommand,
  },
];

/** The command line for these arguments: all commands, and whole those that the arguments name. */
export async function createProgram(
  context: CommandContext,
  args: readonly string[],
): Promise<Command> {
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
  for (const { name, description, load } of COMMANDS) {
    const command = program.command(name).description(description);
    if (args.includes(name)) (await load())(command, context);
  }
  return program;
}
