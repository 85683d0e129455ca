import type { ConfigurationProblem } from './configuration.error.js';
import { isPublishedKey } from './environment/api-key.js';
import type { EnvironmentTexts } from './environment/environment.js';

/** What only shows when variables are seen together. Works on texts, so that it also speaks when some are malformed. */
export function checkTogether(texts: EnvironmentTexts): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  if (texts['DATABASE_CONNECTION_URI'] !== undefined) {
    const problem = 'is not set, and an outside database (DATABASE_CONNECTION_URI) needs it';
    if (texts['AUTHENTICATION_API_KEY'] === undefined)
      problems.push({
        variable: 'AUTHENTICATION_API_KEY',
        problem,
        example: '$(openssl rand -hex 24)',
      });
    if (texts['ENCRYPTION_KEY'] === undefined)
      problems.push({ variable: 'ENCRYPTION_KEY', problem, example: '$(openssl rand -base64 32)' });
  }
  if (
    texts['WEBHOOK_GLOBAL_ENABLED']?.toLowerCase() === 'true' &&
    texts['WEBHOOK_GLOBAL_URL'] === undefined
  )
    problems.push({
      variable: 'WEBHOOK_GLOBAL_URL',
      problem: 'is not set, but WEBHOOK_GLOBAL_ENABLED is true',
      example: 'https://hooks.example.com/whatsapp',
    });
  if (texts['RABBITMQ_ENABLED']?.toLowerCase() === 'true' && texts['RABBITMQ_URI'] === undefined)
    problems.push({
      variable: 'RABBITMQ_URI',
      problem: 'is not set, but RABBITMQ_ENABLED is true',
      example: 'amqp://user:password@broker.example.com:5672/switchboard',
    });
  if (texts['S3_ENABLED']?.toLowerCase() === 'true')
    for (const [variable, example] of Object.entries(OF_S3))
      if (texts[variable] === undefined)
        problems.push({ variable, problem: 'is not set, but S3_ENABLED is true', example });
  for (const variable of ['PROVIDER_HOST', 'PROVIDER_API_KEY']) {
    if (isTrue(texts['PROVIDER_ENABLED']) && texts[variable] === undefined) {
      const example =
        variable === 'PROVIDER_HOST' ? 'sessions.example.com' : '$(openssl rand -hex 24)';
      problems.push({ variable, problem: 'is not set, but PROVIDER_ENABLED is true', example });
    }
  }
  if (
    isTrue(texts['CACHE_REDIS_SAVE_INSTANCES']) &&
    !isTrue(texts['PROVIDER_ENABLED']) &&
    texts['CACHE_REDIS_ENABLED']?.toLowerCase() !== 'false' &&
    texts['REDIS_URL'] === undefined
  )
    problems.push({
      variable: 'REDIS_URL',
      problem: 'is not set, but CACHE_REDIS_SAVE_INSTANCES is true',
      example: 'redis://:password@cache.example.com:6379/0',
    });
  problems.push(...problemsOfMetrics(texts));
  return problems;
}

/** Who asks for a user and a password has given them, and they are not known to everybody. */
function problemsOfMetrics(texts: EnvironmentTexts): ConfigurationProblem[] {
  if (!isTrue(texts['PROMETHEUS_METRICS']) || !isTrue(texts['METRICS_AUTH_REQUIRED'])) return [];
  const missing = Object.entries(OF_METRICS).flatMap(([variable, example]) =>
    texts[variable] === undefined
      ? [{ variable, problem: 'is not set, but METRICS_AUTH_REQUIRED is true', example }]
      : [],
  );
  const password = texts['METRICS_PASSWORD'];
  if (password === undefined || !isPublishedKey(password)) return missing;
  const problem = 'is a password from a published example, known to everybody';
  return [
    ...missing,
    { variable: 'METRICS_PASSWORD', problem, example: OF_METRICS.METRICS_PASSWORD },
  ];
}

/** Without which nobody can be let in, with examples. */
const OF_METRICS = {
  METRICS_USER: 'prometheus',
  METRICS_PASSWORD: '$(openssl rand -hex 24)',
};

/** Without which S3 cannot be used, with examples. */
const OF_S3 = {
  S3_ENDPOINT: 's3.example.com',
  S3_BUCKET: 'switchboard',
  S3_ACCESS_KEY: 'the id of an access key',
  S3_SECRET_KEY: 'the secret of that key',
};

const isTrue = (text: string | undefined): boolean => text?.toLowerCase() === 'true';
