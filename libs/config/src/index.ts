export { AppConfig } from './app-config.js';
export { ConfigModule } from './config.module.js';
export { ConfigurationError, type ConfigurationProblem } from './configuration.error.js';
export { configurationTable } from './configuration-table.js';
export { loadConfig, type LoadedConfig, type LoadOptions, type Secrets } from './load-config.js';
export type { Settings } from './settings.js';
export { testConfig } from './test-config.js';
