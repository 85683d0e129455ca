import { parseArgs } from 'node:util';
import { FIRST_NUMBER } from './graph/graph-numbers.js';
import { GraphStandIn } from './graph/graph-stand-in.js';
import { type Simulator, startSimulator } from './simulator.js';

const DEFAULT_PORT = 7380;
const DEFAULT_ADMIN_PORT = 7381;
const DEFAULT_GRAPH_PORT = 7382;
const DEFAULT_MEDIA_PORT = 7383;

const USAGE = `Usage: npm run simulator -- [--host 127.0.0.1] [--port ${DEFAULT_PORT}] [--admin-port ${DEFAULT_ADMIN_PORT}] [--graph-port ${DEFAULT_GRAPH_PORT}] [--media-port ${DEFAULT_MEDIA_PORT}] [--seed TEXT]

A WhatsApp server for tests, with no phone and no network. It remembers nothing between starts.
`;

function introduce(
  { websocketUrl, rootKeyHex, adminUrl, mediaUrl }: Simulator,
  graph: GraphStandIn,
): string {
  return `The simulator is running. Start the gateway against it with

  WHATSAPP_WEBSOCKET_URL=${websocketUrl}
  WHATSAPP_ROOT_KEY=${rootKeyHex}
  WHATSAPP_MEDIA_URL=${mediaUrl}

Scan a QR code that the gateway shows (the text of it, "code" in the API):

  curl -s ${adminUrl}/scan -H 'content-type: application/json' -d '{"qr":"THE TEXT"}'

Write to the number it answers with, as a contact; then read what the contact received:

  curl -s ${adminUrl}/send-text -H 'content-type: application/json' -d '{"from":"491700000001","to":"THE NUMBER","text":"Hello"}'
  curl -s '${adminUrl}/received?number=491700000001'

Meta's Cloud API is stood in for at ${graph.url}. Start the gateway against it with

  WA_BUSINESS_URL=${graph.url}
  WA_BUSINESS_APP_SECRET=${FIRST_NUMBER.appSecret}
  EGRESS_ALLOWED_CIDRS=127.0.0.0/8

and create an instance with integration WHATSAPP-BUSINESS, number ${FIRST_NUMBER.id}, token ${FIRST_NUMBER.token}.

All requests are described in apps/simulator/README.md. Stop with Ctrl-C.
`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      'graph-port': { type: 'string', default: String(DEFAULT_GRAPH_PORT) },
      'admin-port': { type: 'string', default: String(DEFAULT_ADMIN_PORT) },
      'media-port': { type: 'string', default: String(DEFAULT_MEDIA_PORT) },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const simulator = await startSimulator({
    host: values.host,
    port: Number(values.port),
    adminPort: Number(values['admin-port']),
    mediaPort: Number(values['media-port']),
    seed: values.seed,
  });
  const graph = await GraphStandIn.start({ host: values.host, port: Number(values['graph-port']) });
  process.stdout.write(introduce(simulator, graph));
  const stop = (): void => {
    Promise.all([simulator.stop(), graph.stop()]).then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(1);
}

main().catch(fail);
