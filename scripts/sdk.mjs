import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { generate } from '../libs/sdk/scripts/generate.mjs';
import { openApiDocument } from './openapi-document.mjs';

/**
 * Makes what the SDK has of the API (`sdk.mjs`), or says what is out of date (`sdk.mjs --check`, which ends with 1
 * then).
 */
const sdk = new URL('../libs/sdk/', import.meta.url);
const text = await openApiDocument();
const sources = await generate(JSON.parse(text));
const files = {
  'openapi.json': text,
  ...Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [`src/generated/${name}`, source]),
  ),
};

const stale = [];
for (const [name, source] of Object.entries(files)) {
  const url = new URL(name, sdk);
  const filepath = fileURLToPath(url);
  const formatted = await format(source, { ...(await resolveConfig(filepath)), filepath });
  if (existsSync(url) && readFileSync(url, 'utf8') === formatted) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) writeFileSync(url, formatted);
}

const listed = stale.map((name) => `libs/sdk/${name}`).join(', ');
if (!process.argv.includes('--check')) {
  process.stdout.write(stale.length === 0 ? 'Nothing has changed.\n' : `Written: ${listed}\n`);
} else if (stale.length > 0) {
  process.stderr.write(`Out of date: ${listed}. Run \`npm run sdk:generate\` and commit them.\n`);
  process.exitCode = 1;
}
