import { ProviderServer } from '../../libs/auth-state/src/testing/provider-server.js';

/** For tests, run as a process of its own: a provider of sessions. Argument: its API key. Says its port. */
const [apiKey = ''] = process.argv.slice(2);
const provider = await ProviderServer.start(apiKey);
process.stdout.write(`port ${provider.port}\n`);
