import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

/** What a module object of Node's CommonJS loader has besides its declared fields. */
interface CompilableModule {
  _compile(source: string, filename: string): void;
}

function isCompilable(module: object): module is CompilableModule {
  return '_compile' in module && typeof module._compile === 'function';
}

const require = createRequire(import.meta.url);
const home = dirname(require.resolve('libsignal')) + sep;

/** Declared in front of each of libsignal's files, on its first line so that line numbers stay. */
const MUTED_CONSOLE =
  'const console = { debug() {}, error() {}, info() {}, log() {}, trace() {}, warn() {} };';

/**
 * Loads libsignal with a console of its own that prints nothing. It prints whole sessions, private keys
 * included ("Closing session: …"), and stack traces of messages that cannot be decrypted. The console of everybody
 * else stays as it is. What is loaded here is what later imports of libsignal get, also those of ES modules.
 */
function loadMuted(): void {
  const loadPlain = require.extensions['.js'];
  if (loadPlain === undefined) throw new Error('This runtime has no CommonJS loader.');
  require.extensions['.js'] = (module, filename) => {
    if (!filename.startsWith(home) || !isCompilable(module)) {
      loadPlain(module, filename);
      return;
    }
    module._compile(`${MUTED_CONSOLE}${readFileSync(filename, 'utf8')}`, filename);
  };
  try {
    require('libsignal');
  } finally {
    require.extensions['.js'] = loadPlain;
  }
}

loadMuted();
