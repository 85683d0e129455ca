import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const OWN_IMPORTS = /from '(\.\/[^']+)\.js'/g;

/** A test without its comments, with the files in and below its own folder that it imports, and they in their turn. */
export function testText(path: string, seen = new Set<string>()): string {
  seen.add(path);
  const text = readFileSync(path, 'utf8').replace(COMMENTS, '');
  const imported = [...text.matchAll(OWN_IMPORTS)]
    .map(([, name]) => join(dirname(path), `${name}.ts`))
    .filter((file) => !seen.has(file) && existsSync(file))
    .map((file) => testText(file, seen));
  return [text, ...imported].join('\n');
}

/**
 * Whether a test calls `POST /message/sendText/{instanceName}`: it names the path, or it puts the last part into a path
 * that begins so (`/message/${route}`) and names that part by itself.
 */
export function calls(text: string, route: string): boolean {
  const [path = ''] = route.replace(/^[A-Z]+ /, '').split(/\/?\{/);
  if (path === '/') return /'GET', '\/'/.test(text);
  const [, prefix, operation] = path.split('/');
  const whole = new RegExp(`['"\`} ]/?${prefix}(/${operation})\\b`);
  if (operation === undefined) return new RegExp(`['"\`]/${prefix}['"\`]`).test(text);
  const composed = new RegExp(`['"\`/]${prefix}/\\$\\{`);
  const alone = new RegExp(`['"]${operation}['"]|\\b${operation}:`);
  return whole.test(text) || (composed.test(text) && alone.test(text));
}
