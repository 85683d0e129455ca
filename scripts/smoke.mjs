import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@switchboard/sdk';

/**
 * Starts the built gateway as a stranger would: an empty folder, an empty environment, the embedded store. Kills it,
 * starts it again, and asks it to stop. The SDK that calls it is the built one, too (`npm run sdk:build`).
 */
const main = fileURLToPath(new URL('../dist/apps/gateway/src/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'switchboard-smoke-'));

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function start(port) {
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env.PATH, SERVER_PORT: String(port), SERVER_HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  child.stderr.on('data', (chunk) => (output += chunk));
  child.stdout.on('data', (chunk) => (output += chunk));
  const deadline = Date.now() + 60_000;
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return { child, ended, output: () => output };
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The gateway did not become ready:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

try {
  const port = await freePort();
  const first = await start(port);
  const key = /^[^\S\n]*.*admin key.*?([A-Za-z0-9_-]{24,})\s*$/im.exec(first.output())?.[1];
  if (key === undefined) throw new Error(`No admin key was printed:\n${first.output()}`);
  const call = (path) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { apikey: key } });
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: key });
  const listed = await client.fetchInstances();
  if (listed.length !== 0) throw new Error(`fetchInstances answered ${JSON.stringify(listed)}`);
  const document = await (await call('/docs/json')).json();
  if (Object.keys(document.paths).length < 8) throw new Error('The API document is incomplete');
  const page = await fetch(`http://127.0.0.1:${port}/manager`);
  const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1];
  const { ok, headers } = await fetch(`http://127.0.0.1:${port}${script}`);
  if (!ok || !headers.get('content-type')?.includes('javascript')) {
    throw new Error('The web page is not in the build');
  }
  first.child.kill('SIGKILL');
  await first.ended;

  const second = await start(port);
  if ((await call('/instance/fetchInstances')).status !== 200) {
    throw new Error('The admin key did not survive a restart');
  }
  if (second.output().includes(key)) throw new Error('The admin key was printed a second time');
  second.child.kill('SIGTERM');
  const { code } = await second.ended;
  if (code !== 0) throw new Error(`SIGTERM ended with ${code}:\n${second.output()}`);
  process.stdout.write('The built product starts, survives a kill, and stops when asked.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
