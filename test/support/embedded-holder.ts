import 'reflect-metadata';
import { startEmbeddedPostgres } from '@switchboard/database';

/**
 * A process that uses the embedded server kept in the folder of its first argument. Prints the URI when it is up and
 * `restarted` when it was started again; stops it on SIGTERM.
 */
const server = await startEmbeddedPostgres({ directory: process.argv[2] ?? '' });
server.onRestart(() => process.stdout.write('restarted\n'));
process.once('SIGTERM', () => {
  void server.stop().then(() => process.stdout.write('stopped\n'));
});
process.stdout.write(`${server.url}\n`);
