import type { CommandContext } from './commands/context.js';
import { createProgram } from './program.js';

/** Runs the command that the arguments name. What fails is told by the terminal: it never rejects. */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<void> {
  try {
    const program = await createProgram(context, args);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const { startFailure } = await import('../../gateway/src/index.js');
    context.terminal.note(startFailure(error));
    context.terminal.fail();
  }
}
