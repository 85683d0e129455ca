import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from './openapi-document.mjs';

/** Writes the document of the API to `dist/openapi.json` and checks it by the strict rules of `redocly.yaml`. */
const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(new URL('../dist/openapi.json', import.meta.url), await openApiDocument());
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const { status } = spawnSync(process.execPath, [redocly, 'lint', 'dist/openapi.json'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
process.exit(status ?? 1);
