import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The release, from the package.json of the product: built and unbuilt code lie at different depths below it. */
export const VERSION: string = readVersion(dirname(fileURLToPath(import.meta.url)));

function readVersion(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) {
    const parent = dirname(folder);
    return parent === folder ? 'unknown' : readVersion(parent);
  }
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
