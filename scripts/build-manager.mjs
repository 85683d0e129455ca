import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = fileURLToPath(new URL('../apps/manager', import.meta.url));
const target = fileURLToPath(new URL('../dist/apps/manager', import.meta.url));

/**
 * Puts the web page into the build: its files as they are, and a module for each of its sources, from which only the
 * types are taken away. Browsers load these as they are; types are checked by `npm run typecheck`.
 */
export function buildManager() {
  rmSync(target, { recursive: true, force: true });
  cpSync(join(source, 'page'), join(target, 'page'), { recursive: true });
  for (const name of readdirSync(join(source, 'src'), { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(source, 'src', name), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const file = join(target, 'page', 'assets', name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText);
  }
}
