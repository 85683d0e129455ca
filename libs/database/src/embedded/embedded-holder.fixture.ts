import 'reflect-metadata';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/**
 * For tests, run as a process of its own: it uses the embedded server kept in the folder of its first argument, prints the URI when it is up and
 * `restarted` when it was started again, and stops it on SIGTERM.
 */
const server = await startEmbeddedPostgres({ directory: process.argv[2] ?? '' });
server.onRestart(() => process.stdout.write('restarted\n'));
process.once('SIGTERM', () => {
  void server.stop().then(() => process.stdout.write('stopped\n'));
});
process.stdout.write(`${server.url}\n`);
