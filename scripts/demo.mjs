import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import { Webhook } from 'standardwebhooks';
import { startSimulator } from '../dist/apps/simulator/src/index.js';

/**
 * The whole job, with no phone: a gateway on the embedded store, a simulated WhatsApp with a phone and a contact, and a
 * subscriber that checks signatures. On a terminal everything keeps running until Ctrl-C, to go on with.
 */
const PHONE = '5511987654321';
const CONTACT = '5511988887777';
const NAME = 'demo';
const say = (text = '') => process.stdout.write(`${text}\n`);

/** Resolves with what `look` finds, looking again until the deadline. */
async function eventually(what, look, timeoutMs = 30_000) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await pause(50);
  }
}

/** A subscriber on a free port of loopback. */
async function startSubscriber() {
  const told = [];
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      told.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { told, server, url: `http://127.0.0.1:${server.address().port}/hook` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const simulator = await startSimulator();
const subscriber = await startSubscriber();
const port = await freePort();
const url = `http://localhost:${port}`;
const key = randomBytes(24).toString('base64url');
const dataDir = resolve('.data', 'demo');
mkdirSync(dataDir, { recursive: true });

say('Starting the gateway on its embedded store …');
const main = fileURLToPath(new URL('../dist/apps/gateway/src/main.js', import.meta.url));
const gateway = spawn(process.execPath, [main], {
  env: {
    ...process.env,
    SERVER_HOST: '127.0.0.1',
    SERVER_PORT: String(port),
    AUTHENTICATION_API_KEY: key,
    DATA_DIR: dataDir,
    WHATSAPP_WEBSOCKET_URL: simulator.websocketUrl,
    WHATSAPP_ROOT_KEY: simulator.rootKeyHex,
    EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
    LOG_LEVEL: 'ERROR',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const gatewayEnded = once(gateway, 'exit');
void gatewayEnded.then(([code]) => {
  if (!stopping) {
    say(`The gateway ended (${code}).`);
    process.exit(1);
  }
});
let stopping = false;

async function stop() {
  stopping = true;
  gateway.kill('SIGTERM');
  await gatewayEnded;
  await simulator.stop();
  subscriber.server.closeAllConnections();
  subscriber.server.close();
}

async function call(method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { apikey: key, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  const parsed = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(parsed)}`);
  return parsed;
}

const toldOf = (event, part = '') =>
  eventually(`the webhook ${event}`, async () =>
    subscriber.told.find(({ body }) => JSON.parse(body).event === event && body.includes(part)),
  );

async function story() {
  await eventually('the gateway', async () => (await fetch(`${url}/health/ready`)).ok, 60_000);
  // What an earlier run left behind.
  const before = await call('GET', '/instance/fetchInstances');
  if (before.some(({ name }) => name === NAME)) await call('DELETE', `/instance/delete/${NAME}`);

  say(`\n1. POST /instance/create: an instance with a webhook, and its QR code:\n`);
  const created = await call('POST', '/instance/create', {
    instanceName: NAME,
    integration: 'WHATSAPP-BAILEYS',
    qrcode: true,
    webhook: { url: subscriber.url, events: [] },
  });
  say(await QRCode.toString(created.qrcode.code, { type: 'terminal', small: true }));

  say(`2. The simulated phone +${PHONE} scans it …`);
  await simulator.scan({ qr: created.qrcode.code, number: PHONE, name: 'Demo' });
  await toldOf('connection.update', '"state":"open"');
  const { instance } = await call('GET', `/instance/connectionState/${NAME}`);
  say(`   GET /instance/connectionState/${NAME}: ${instance.state}`);

  say(`\n3. The contact +${CONTACT} writes "Oi!" …`);
  await simulator.sendText({ from: CONTACT, to: PHONE, text: 'Oi!' });
  const webhook = await toldOf('messages.upsert', 'Oi!');
  const event = new Webhook(created.webhook.secret).verify(webhook.body, webhook.headers);
  say(
    `   webhook ${event.event}: "${event.data.message.conversation}" from ${event.data.key.remoteJid}`,
  );
  say(`   webhook-id ${webhook.headers['webhook-id']}, signature verified`);

  say(`\n4. POST /message/sendText/${NAME}: "Olá!" …`);
  const sent = await call('POST', `/message/sendText/${NAME}`, { number: CONTACT, text: 'Olá!' });
  const received = await simulator.received({ number: CONTACT, chat: PHONE, atLeast: 1 });
  const arrived = received.find(({ id }) => id === sent.key.id);
  say(`   the contact decrypted "${arrived.text}"`);
  await toldOf('messages.update', sent.key.id);
  say('   webhook messages.update: delivered');

  say(`\nDone. To go on:`);
  say(`   web page     ${url}/manager`);
  say(`   API          ${url}, documentation ${url}/docs`);
  say(`   admin key    ${key}`);
  say(`   own gateway  npm start      own WhatsApp to test against  npm run simulator`);
}

try {
  await story();
} catch (error) {
  say(`\nThe demo failed: ${error.message}`);
  process.exitCode = 1;
}
if (process.exitCode === undefined && process.stdout.isTTY) {
  say('\nEverything keeps running; Ctrl-C stops it.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
await stop();
process.exit();
