import 'reflect-metadata';
import { EventLog } from '@switchboard/events';
import { openWebhooks } from '../../libs/webhooks/src/testing/open-webhooks.js';

/**
 * For tests, run as a process of its own that is killed: tells events of one instance until there are so many, and
 * delivers them. Arguments: URI of the database, id of the instance, how many events. The keys are in the environment.
 */
const [uri = '', instanceId = '', total = '0'] = process.argv.slice(2);
const webhooks = await openWebhooks(uri, {
  ENCRYPTION_KEY: process.env['ENCRYPTION_KEY'] ?? '',
  AUTHENTICATION_API_KEY: process.env['AUTHENTICATION_API_KEY'] ?? '',
});
const log = webhooks.app.get(EventLog);
process.stdout.write('ready\n');
for (;;) {
  const rows: { last_sequence: string }[] = await webhooks.dataSource.query(
    'SELECT last_sequence FROM event_counter WHERE instance_id = $1',
    [instanceId],
  );
  if (Number(rows[0]?.last_sequence ?? 0) >= Number(total)) break;
  await webhooks.transactions.run(async (tx) => {
    for (let count = 0; count < 5; count += 1) {
      await log.append(tx, { instanceId, name: 'call', data: { id: `${Math.random()}` } });
    }
  });
}
