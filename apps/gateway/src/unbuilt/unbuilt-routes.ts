/** Routes of the contract that this release does not have, by method; the instance's name ends the path. */
type Inventory = Readonly<Record<'get' | 'post' | 'put' | 'delete', readonly string[]>>;

const under = (prefix: string, names: readonly string[]): string[] =>
  names.map((name) => `${prefix}/${name}`);

/** Event transports that are set and shown alike. */
const TRANSPORTS = ['nats', 'sqs', 'kafka', 'pusher'] as const;

const BOTS = ['typebot', 'evolutionBot', 'openai', 'dify', 'n8n', 'evoai', 'flowise'] as const;

const OF_INSTANCES: Inventory = {
  get: [
    'chatwoot/find',
    'openai/creds',
    'openai/getModels',
    ...TRANSPORTS.map((transport) => `${transport}/find`),
    ...BOTS.flatMap((bot) =>
      under(bot, ['find', 'fetch/:botId', 'fetchSettings', 'fetchSessions/:botId']),
    ),
  ],
  post: [
    ...TRANSPORTS.map((transport) => `${transport}/set`),
    ...under('baileys', [
      'onWhatsapp',
      'profilePictureUrl',
      'assertSessions',
      'createParticipantNodes',
      'getUSyncDevices',
      'generateMessageTag',
      'sendNode',
      'signalRepositoryDecryptMessage',
      'getAuthState',
    ]),
    'chatwoot/set',
    'typebot/start',
    'openai/creds',
    ...BOTS.flatMap((bot) => under(bot, ['create', 'settings', 'changeStatus', 'ignoreJid'])),
  ],
  put: BOTS.map((bot) => `${bot}/update/:botId`),
  delete: ['openai/creds/:id', ...BOTS.map((bot) => `${bot}/delete/:botId`)],
};

const withName = (routes: readonly string[]): string[] =>
  routes.map((route) => `${route}/:instanceName`);

/** Paths of an instance; whoever calls them needs its key, as if they were built. */
export const UNBUILT_INSTANCE_ROUTES: Inventory = {
  get: withName(OF_INSTANCES.get),
  post: withName(OF_INSTANCES.post),
  put: withName(OF_INSTANCES.put),
  delete: withName(OF_INSTANCES.delete),
};

/** Paths that other servers call without a key. */
export const UNBUILT_OPEN_ROUTES: Pick<Inventory, 'post'> = {
  post: ['chatwoot/webhook/:instanceName'],
};
