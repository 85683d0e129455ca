import { join, resolve } from 'node:path';
import type { AppConfig } from './app-config.js';
import { isPublishedKey } from './environment/api-key.js';
import type { Environment, EnvironmentTexts } from './environment/environment.js';
import { EVENT_PREFIX, RABBITMQ_EVENT_PREFIX } from './environment/event-switches.js';

/** The configuration without its secrets. */
export type Settings = Omit<AppConfig, 'access' | 'encryptionKey' | 'previousEncryptionKeys'> & {
  readonly access: Omit<AppConfig['access'], 'globalKey'>;
};

/** Gives the values of the variables the names that the code knows them by. `texts`: what is set. */
export function settingsFrom(values: Environment, texts: EnvironmentTexts): Settings {
  return {
    server: {
      host: values.SERVER_HOST,
      port: values.SERVER_PORT,
      url: values.SERVER_URL ?? `http://localhost:${values.SERVER_PORT}`,
      corsOrigins: values.CORS_ORIGIN,
      corsMethods: values.CORS_METHODS,
      corsCredentials: values.CORS_CREDENTIALS,
      manager: !values.SERVER_DISABLE_MANAGER,
      logLevel: values.LOG_LEVEL,
    },
    dataDir: resolve(values.DATA_DIR),
    database: {
      uri: withoutSchema(values.DATABASE_CONNECTION_URI),
      schema: values.DATABASE_SCHEMA,
      queueSchema: `${values.DATABASE_SCHEMA}_queue`,
      poolSize: values.DATABASE_POOL_SIZE,
      clientName: values.DATABASE_CONNECTION_CLIENT_NAME,
    },
    redisUrl: values.REDIS_URL,
    redisPrefix: values.REDIS_PREFIX ?? `${values.DATABASE_SCHEMA}_queue`,
    authState: authStateSettings(values),
    access: { exposeTokenInEvents: values.AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES },
    metrics: {
      enabled: values.PROMETHEUS_METRICS,
      allowedNetworks: values.METRICS_ALLOWED_IPS,
      credentials: metricsCredentials(values),
    },
    instances: { expireAfterMinutes: values.DEL_INSTANCE },
    qrcode: {
      limit: values.QRCODE_LIMIT,
      color: values.QRCODE_COLOR,
      timeoutMs: values.QRCODE_TIMEOUT_MS,
    },
    whatsapp: {
      websocketUrl: values.WHATSAPP_WEBSOCKET_URL,
      rootKey: values.WHATSAPP_ROOT_KEY,
      mediaUrl: values.WHATSAPP_MEDIA_URL,
      deviceName: values.CONFIG_SESSION_PHONE_CLIENT,
      browserName: values.CONFIG_SESSION_PHONE_NAME,
      webVersion: values.CONFIG_SESSION_PHONE_VERSION,
      loginsPerSecond: values.LOGINS_PER_SECOND,
    },
    media: mediaSettings(values),
    messages: { retentionDays: values.MESSAGE_RETENTION_DAYS || null },
    events: { retentionDays: values.EVENT_RETENTION_DAYS },
    websocket: {
      enabled: values.WEBSOCKET_ENABLED,
      globalEvents: values.WEBSOCKET_GLOBAL_EVENTS,
    },
    rabbitmq: {
      enabled: values.RABBITMQ_ENABLED,
      uri: values.RABBITMQ_URI,
      frameMaxBytes: values.RABBITMQ_FRAME_MAX,
      global: {
        enabled: values.RABBITMQ_GLOBAL_ENABLED,
        exchange: values.RABBITMQ_EXCHANGE_NAME,
        queuePrefix: values.RABBITMQ_PREFIX_KEY,
        events: switchedOn(values, RABBITMQ_EVENT_PREFIX),
      },
    },
    webhook: webhookSettings(values, texts),
    s3: s3Settings(values),
    proxy:
      values.PROXY_HOST === null
        ? null
        : {
            host: values.PROXY_HOST,
            port: values.PROXY_PORT,
            protocol: values.PROXY_PROTOCOL,
            username: values.PROXY_USERNAME,
            password: values.PROXY_PASSWORD,
          },
    egressAllowedCidrs: values.EGRESS_ALLOWED_CIDRS,
    business: {
      webhookVerifyToken: unlessPublished(values.WA_BUSINESS_TOKEN_WEBHOOK),
      appSecret: values.WA_BUSINESS_APP_SECRET,
      allowUnsigned: values.WA_BUSINESS_ALLOW_UNSIGNED,
      graphUrl: values.WA_BUSINESS_URL,
      graphVersion: values.WA_BUSINESS_VERSION,
      facebookAppId: values.FACEBOOK_APP_ID,
      facebookConfigId: values.FACEBOOK_CONFIG_ID,
      facebookUserToken: values.FACEBOOK_USER_TOKEN,
    },
    genericChannel: { openWebhook: values.EVOLUTION_WEBHOOK_OPEN },
  };
}

/** What is missing is found by `checkTogether`, where metrics are on. */
function metricsCredentials(values: Environment): AppConfig['metrics']['credentials'] {
  const { METRICS_AUTH_REQUIRED, METRICS_USER, METRICS_PASSWORD } = values;
  if (!METRICS_AUTH_REQUIRED || METRICS_USER === null || METRICS_PASSWORD === null) return null;
  return { user: METRICS_USER, password: METRICS_PASSWORD };
}

function mediaSettings(values: Environment): AppConfig['media'] {
  return {
    dir: resolve(values.MEDIA_DIR ?? join(values.DATA_DIR, 'media')),
    maxBytes: values.MEDIA_MAX_BYTES,
    maxJsonBytes: values.MEDIA_MAX_JSON_BYTES,
    maxPixels: values.MEDIA_MAX_PIXELS,
    maxSeconds: values.MEDIA_MAX_SECONDS,
    allowedTypes: values.MEDIA_ALLOWED_TYPES,
    fetchTimeoutMs: values.MEDIA_FETCH_TIMEOUT_MS,
    conversions: values.MEDIA_CONVERSIONS,
    ffmpegPath: values.FFMPEG_PATH,
    save: values.MEDIA_SAVE || values.S3_ENABLED,
    saveVideo: !values.S3_ENABLED || values.S3_SAVE_VIDEO,
    retentionDays: values.MEDIA_RETENTION_DAYS,
    s3: mediaBucket(values),
  };
}

function s3Settings(values: Environment): AppConfig['s3'] {
  const { S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY } = values;
  if (S3_ENDPOINT === null || S3_ACCESS_KEY === null || S3_SECRET_KEY === null) return null;
  return {
    endpoint: `${values.S3_USE_SSL ? 'https' : 'http'}://${S3_ENDPOINT}:${values.S3_PORT}`,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
    region: values.S3_REGION,
  };
}

/** What is missing is found by `checkTogether`. */
function mediaBucket(values: Environment): AppConfig['media']['s3'] {
  const s3 = s3Settings(values);
  return values.S3_ENABLED && s3 !== null ? { ...s3, bucket: values.S3_BUCKET ?? '' } : null;
}

/** The provider first, then Redis: the order of the contract. */
function authStateSettings(values: Environment): AppConfig['authState'] {
  const { PROVIDER_HOST, PROVIDER_PORT, PROVIDER_PROTOCOL, PROVIDER_API_KEY } = values;
  const inRedis = values.CACHE_REDIS_SAVE_INSTANCES && values.REDIS_URL !== null;
  return {
    store: values.PROVIDER_ENABLED ? 'provider' : inRedis ? 'redis' : 'postgresql',
    provider:
      PROVIDER_HOST === null || PROVIDER_API_KEY === null
        ? null
        : {
            url: `${PROVIDER_PROTOCOL}://${PROVIDER_HOST}:${PROVIDER_PORT}`,
            prefix: values.PROVIDER_PREFIX,
            apiKey: PROVIDER_API_KEY,
          },
  };
}

function webhookSettings(values: Environment, texts: EnvironmentTexts): AppConfig['webhook'] {
  return {
    global: {
      enabled: values.WEBHOOK_GLOBAL_ENABLED,
      url: values.WEBHOOK_GLOBAL_URL,
      byEvents: values.WEBHOOK_GLOBAL_WEBHOOK_BY_EVENTS,
      secret: values.WEBHOOK_GLOBAL_SECRET,
      events: switchedOn(values, EVENT_PREFIX),
    },
    requestTimeoutMs: values.WEBHOOK_REQUEST_TIMEOUT_MS,
    maxBodyBytes: values.WEBHOOK_MAX_BODY_BYTES,
    payloadRetentionDays: values.WEBHOOK_PAYLOAD_RETENTION_DAYS,
    attemptRetentionDays: values.WEBHOOK_ATTEMPT_RETENTION_DAYS,
    retry: {
      contractSchedule: Object.keys(texts).some((name) => name.startsWith('WEBHOOK_RETRY_')),
      maxAttempts: values.WEBHOOK_RETRY_MAX_ATTEMPTS,
      initialDelaySeconds: values.WEBHOOK_RETRY_INITIAL_DELAY_SECONDS,
      exponential: values.WEBHOOK_RETRY_USE_EXPONENTIAL_BACKOFF,
      maxDelaySeconds: values.WEBHOOK_RETRY_MAX_DELAY_SECONDS,
      jitterFactor: values.WEBHOOK_RETRY_JITTER_FACTOR,
      nonRetryableStatusCodes: values.WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES,
    },
  };
}

/** The subscriptions whose switches with this prefix are on. */
const switchedOn = (values: Environment, prefix: string): string[] =>
  Object.entries(values)
    .filter(([name, value]) => name.startsWith(prefix) && value === true)
    .map(([name]) => name.slice(prefix.length));

/** The old system's clients wrote the schema into the URI; it names a place that is not ours. */
function withoutSchema(uri: string | null): string | null {
  if (uri === null || !new URL(uri).searchParams.has('schema')) return uri;
  const url = new URL(uri);
  url.searchParams.delete('schema');
  return url.href;
}

const unlessPublished = (token: string | null): string | null =>
  token === null || isPublishedKey(token) ? null : token;
