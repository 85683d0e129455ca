import { randomBytes } from 'node:crypto';
import type { AppConfig } from './app-config.js';
import { loadConfig } from './load-config.js';

/**
 * A configuration for tests: these variables over the defaults, read by the real schema and by nothing else (no `.env`, no
 * environment of the process). Keys that are not given are made at random.
 */
export function testConfig(variables: Readonly<Record<string, string>> = {}): AppConfig {
  const made = {
    AUTHENTICATION_API_KEY: randomBytes(24).toString('hex'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  };
  const config = loadConfig({ ...made, ...variables }, { envFile: null });
  const { globalKey, encryptionKey, previousEncryptionKeys } = config.secrets;
  if (globalKey === null || encryptionKey === null) throw new Error('A key has no value');
  return config.resolveSecrets({ globalKey, encryptionKey, previousEncryptionKeys });
}
