import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { configurationTable } from './configuration-table.js';

const page = fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url));

it('is the page in docs', async () => {
  const text = await format(configurationTable(), { parser: 'markdown', printWidth: 100 });
  await expect(text).toMatchFileSnapshot(page);
});
