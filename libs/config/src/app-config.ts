/** The only view of the environment that code may use. Units are in the names. Built by `loadConfig`. */
export abstract class AppConfig {
  abstract readonly server: {
    readonly host: string;
    readonly port: number;
    /** Public base URL without a trailing slash; `http://localhost:<port>` unless set. */
    readonly url: string;
    readonly corsOrigins: readonly string[];
    readonly corsMethods: readonly string[];
    readonly corsCredentials: boolean;
    /** Whether the web page is served. */
    readonly manager: boolean;
    readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  };
  abstract readonly dataDir: string;
  abstract readonly database: {
    /** Null: the embedded server is used. */
    readonly uri: string | null;
    readonly schema: string;
    /** BullMQ's own schema on PostgreSQL: `<schema>_queue`. */
    readonly queueSchema: string;
    readonly poolSize: number;
    /** `clientName` of the contract's lists. */
    readonly clientName: string;
  };
  abstract readonly redisUrl: string | null;
  /** First part of every key in Redis. */
  abstract readonly redisPrefix: string;
  abstract readonly authState: {
    /** Where the sessions of new instances are kept. */
    readonly store: 'postgresql' | 'redis' | 'provider';
    /** Null when no provider is configured. */
    readonly provider: {
      /** Without a trailing slash. */
      readonly url: string;
      readonly prefix: string;
      readonly apiKey: string;
    } | null;
  };
  abstract readonly access: {
    /** AUTHENTICATION_API_KEY. */
    readonly globalKey: string;
    /** AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES: the instance token travels as `apikey` in events. */
    readonly exposeTokenInEvents: boolean;
  };
  abstract readonly metrics: {
    /** PROMETHEUS_METRICS: whether anything is counted and served. */
    readonly enabled: boolean;
    /** Networks whose addresses may read them; null: all may. */
    readonly allowedNetworks: readonly string[] | null;
    /** Null: none are asked for. */
    readonly credentials: { readonly user: string; readonly password: string } | null;
  };
  /** ENCRYPTION_KEY, 32 bytes. */
  abstract readonly encryptionKey: Buffer;
  /** ENCRYPTION_KEY_PREVIOUS: further keys that stored values may be wrapped by. */
  abstract readonly previousEncryptionKeys: readonly Buffer[];
  abstract readonly instances: {
    /** DEL_INSTANCE in minutes; null when off. */
    readonly expireAfterMinutes: number | null;
  };
  abstract readonly qrcode: {
    readonly limit: number;
    readonly color: string;
    /** How long one QR code is shown. */
    readonly timeoutMs: number;
  };
  abstract readonly whatsapp: {
    /** Null: the client library's own. */
    readonly websocketUrl: string | null;
    /** 32 bytes; null: WhatsApp's root. Test servers only. */
    readonly rootKey: Buffer | null;
    readonly mediaUrl: string | null;
    readonly deviceName: string;
    readonly browserName: string;
    /** Version of WhatsApp Web; null: the client library's own, `latest`: what WhatsApp's own page has. */
    readonly webVersion: readonly [number, number, number] | 'latest' | null;
    readonly loginsPerSecond: number;
  };
  abstract readonly media: {
    /** Folder of the store where it is not S3, and of files that are being made. */
    readonly dir: string;
    readonly maxBytes: number;
    /** Largest body of a request that may carry media as base64. */
    readonly maxJsonBytes: number;
    readonly maxPixels: number;
    readonly maxSeconds: number;
    // A type, or `*` in place of a part of it or of both.
    readonly allowedTypes: readonly string[];
    readonly fetchTimeoutMs: number;
    readonly conversions: number;
    readonly ffmpegPath: string | null;
    /** True when media that comes in or is sent is kept in the store. */
    readonly save: boolean;
    /** False: all but films. */
    readonly saveVideo: boolean;
    readonly retentionDays: number;
    /** Null: the local folder is the store. */
    readonly s3: (NonNullable<AppConfig['s3']> & { readonly bucket: string }) | null;
  };
  /** Of media, and of what operators move there; null: its host or its credentials are not set. */
  abstract readonly s3: {
    readonly endpoint: string;
    readonly accessKey: string;
    readonly secretKey: string;
    readonly region: string;
  } | null;
  abstract readonly messages: {
    /** How old a message may be before it is removed; null: all are kept. */
    readonly retentionDays: number | null;
  };
  abstract readonly events: {
    /** How long an event stays in the log. */
    readonly retentionDays: number;
  };
  abstract readonly websocket: {
    readonly enabled: boolean;
    /** Every event of every instance on the default namespace, for the global key. */
    readonly globalEvents: boolean;
  };
  abstract readonly rabbitmq: {
    readonly enabled: boolean;
    /** Null when it is not set; never when `enabled`. */
    readonly uri: string | null;
    readonly frameMaxBytes: number;
    readonly global: {
      readonly enabled: boolean;
      readonly exchange: string;
      /** Begins the name of each queue; null for none. */
      readonly queuePrefix: string | null;
      /** Subscription names switched on by RABBITMQ_EVENTS_<NAME>. */
      readonly events: readonly string[];
    };
  };
  abstract readonly webhook: {
    readonly global: {
      readonly enabled: boolean;
      readonly url: string | null;
      readonly byEvents: boolean;
      /** `whsec_…`; null: its requests are not signed. */
      readonly secret: string | null;
      /** Subscription names switched on by WEBHOOK_EVENTS_<NAME>. */
      readonly events: readonly string[];
    };
    readonly requestTimeoutMs: number;
    /** Largest body of a delivery to an endpoint with `base64` on. */
    readonly maxBodyBytes: number;
    readonly payloadRetentionDays: number;
    readonly attemptRetentionDays: number;
    readonly retry: {
      /** True when any WEBHOOK_RETRY_* is set: the contract's schedule holds. */
      readonly contractSchedule: boolean;
      readonly maxAttempts: number;
      readonly initialDelaySeconds: number;
      readonly exponential: boolean;
      readonly maxDelaySeconds: number;
      readonly jitterFactor: number;
      readonly nonRetryableStatusCodes: readonly number[];
    };
  };
  /** PROXY_*: of the linked devices that have no proxy of their own; null: they connect directly. */
  abstract readonly proxy: {
    readonly host: string;
    readonly port: number;
    readonly protocol: 'http' | 'https' | 'socks4' | 'socks5';
    readonly username: string | null;
    readonly password: string | null;
  } | null;
  /** EGRESS_ALLOWED_CIDRS: what outgoing HTTP may reach besides public addresses. */
  abstract readonly egressAllowedCidrs: readonly string[];
  abstract readonly business: {
    readonly webhookVerifyToken: string | null;
    /** WA_BUSINESS_APP_SECRET; null: instances need a secret of their own. */
    readonly appSecret: string | null;
    /** WA_BUSINESS_ALLOW_UNSIGNED. */
    readonly allowUnsigned: boolean;
    readonly graphUrl: string;
    readonly graphVersion: string;
    readonly facebookAppId: string | null;
    readonly facebookConfigId: string | null;
    readonly facebookUserToken: string | null;
  };
  abstract readonly genericChannel: {
    /** EVOLUTION_WEBHOOK_OPEN: no key is asked for at the inbound route. */
    readonly openWebhook: boolean;
  };
}
