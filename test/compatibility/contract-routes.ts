/** The tests that prove a route through HTTP; paths from the root of the repository. */
export const PROOFS = {
  n8n: 'test/compatibility/n8n-node.e2e-spec.ts',
  mainJob: 'test/e2e/main-job.e2e-spec.ts',
  clients: 'apps/gateway/src/clients.int-spec.ts',
  manager: 'apps/gateway/src/manager.int-spec.ts',
  metrics: 'apps/gateway/src/metrics.int-spec.ts',
  media: 'test/media/sending.int-spec.ts',
  received: 'test/media/receiving.int-spec.ts',
  sending: 'test/channels/capabilities.e2e-spec.ts',
  chats: 'test/channels/chats.e2e-spec.ts',
  groups: 'test/channels/groups.e2e-spec.ts',
  settings: 'apps/gateway/src/settings.int-spec.ts',
  websocket: 'apps/gateway/src/websocket.int-spec.ts',
  templates: 'test/channels/templates.int-spec.ts',
  cloudContents: 'test/channels/cloud-contents.int-spec.ts',
  metaSignature: 'test/channels/meta-signature.int-spec.ts',
  generic: 'test/channels/generic-channel.int-spec.ts',
} as const;

type Proof = keyof typeof PROOFS;

/** A route of the contract. */
export interface ContractRoute {
  /** `POST /message/sendText/{instanceName}` */
  readonly name: string;
  readonly proofs: readonly Proof[];
  /** Why it always refuses, in a status and a code of its own. */
  readonly refusal?: string;
  /** Why it is not served at all. */
  readonly absence?: string;
}

export interface ContractSection {
  readonly title: string;
  readonly routes: readonly ContractRoute[];
}

/** Routes without an instance, or with more than its name at the end. */
const route = (name: string, ...proofs: Proof[]): ContractRoute => ({ name, proofs });

/** `POST sendText` of `/message`, for an instance. */
const under =
  (prefix: string) =>
  (operation: string, ...proofs: Proof[]): ContractRoute => {
    const [method, name] = operation.split(' ');
    return { name: `${method} /${prefix}/${name}/{instanceName}`, proofs };
  };

const instance = under('instance');
const message = under('message');
const chat = under('chat');
const group = under('group');
const baileys = under('baileys');

const NOT_BUILT_TRANSPORTS = ['nats', 'sqs', 'kafka', 'pusher'];
const BOTS = ['typebot', 'evolutionBot', 'openai', 'dify', 'n8n', 'evoai', 'flowise'];

/** All of the contract, in its order. */
export const CONTRACT: readonly ContractSection[] = [
  {
    title: 'Server',
    routes: [
      route('GET /', 'clients'),
      route('POST /verify-creds', 'clients'),
      route('GET /metrics', 'metrics'),
      route('GET /manager', 'manager'),
    ],
  },
  {
    title: 'Instances',
    routes: [
      route('POST /instance/create', 'n8n'),
      route('GET /instance/fetchInstances', 'n8n'),
      instance('GET connect', 'n8n', 'mainJob'),
      instance('GET connectionState', 'mainJob'),
      instance('POST restart', 'n8n'),
      instance('POST setPresence', 'n8n'),
      instance('DELETE logout', 'n8n', 'mainJob'),
      instance('DELETE delete', 'n8n', 'mainJob'),
    ],
  },
  {
    title: 'Messages',
    routes: [
      message('POST sendText', 'n8n', 'sending'),
      message('POST sendMedia', 'n8n', 'media'),
      message('POST sendPtv', 'media'),
      message('POST sendWhatsAppAudio', 'n8n', 'media'),
      message('POST sendStatus', 'n8n', 'sending'),
      message('POST sendSticker', 'media'),
      message('POST sendLocation', 'sending'),
      message('POST sendContact', 'n8n', 'sending'),
      message('POST sendReaction', 'n8n', 'sending'),
      message('POST sendPoll', 'n8n', 'sending'),
      message('POST sendList', 'n8n', 'sending'),
      message('POST sendButtons', 'n8n', 'sending'),
      message('POST sendTemplate', 'sending', 'cloudContents'),
    ],
  },
  {
    title: 'Calls',
    routes: [
      {
        ...under('call')('POST offer', 'chats'),
        refusal: 'a linked device cannot call: 501 instead of a made-up success',
      },
    ],
  },
  {
    title: 'Chats and profile',
    routes: [
      chat('POST whatsappNumbers', 'n8n', 'chats'),
      chat('POST markMessageAsRead', 'n8n', 'chats'),
      chat('POST archiveChat', 'n8n', 'chats'),
      chat('POST markChatUnread', 'n8n', 'chats'),
      chat('POST fetchProfilePictureUrl', 'n8n', 'chats'),
      chat('POST getBase64FromMediaMessage', 'n8n', 'received'),
      chat('POST updateMessage', 'n8n', 'chats'),
      chat('POST sendPresence', 'n8n', 'chats'),
      chat('POST updateBlockStatus', 'n8n', 'chats'),
      chat('POST findContacts', 'n8n', 'chats'),
      chat('POST findMessages', 'n8n', 'mainJob'),
      chat('POST findStatusMessage', 'n8n'),
      chat('POST findChats', 'n8n', 'chats'),
      chat('POST fetchBusinessProfile', 'n8n', 'chats'),
      chat('POST fetchProfile', 'n8n', 'chats'),
      chat('POST updateProfileName', 'n8n', 'chats'),
      chat('POST updateProfileStatus', 'n8n', 'chats'),
      chat('POST updateProfilePicture', 'n8n', 'chats'),
      chat('POST updatePrivacySettings', 'n8n', 'chats'),
      chat('GET findChatByRemoteJid', 'chats'),
      chat('GET fetchPrivacySettings', 'n8n', 'chats'),
      chat('DELETE deleteMessageForEveryone', 'n8n', 'chats'),
      chat('DELETE removeProfilePicture', 'n8n', 'chats'),
    ],
  },
  {
    title: 'Groups',
    routes: [
      group('POST create', 'n8n', 'groups'),
      group('POST updateGroupSubject', 'n8n', 'groups'),
      group('POST updateGroupPicture', 'n8n', 'groups'),
      group('POST updateGroupDescription', 'n8n', 'groups'),
      group('POST sendInvite', 'n8n', 'groups'),
      group('POST revokeInviteCode', 'n8n', 'groups'),
      group('POST updateParticipant', 'n8n', 'groups'),
      group('POST updateSetting', 'n8n', 'groups'),
      group('POST toggleEphemeral', 'n8n', 'groups'),
      group('GET findGroupInfos', 'n8n', 'groups'),
      group('GET fetchAllGroups', 'n8n', 'groups'),
      group('GET participants', 'n8n', 'groups'),
      group('GET inviteCode', 'n8n', 'groups'),
      group('GET inviteInfo', 'n8n', 'groups'),
      group('GET acceptInviteCode', 'n8n'),
      group('DELETE leaveGroup', 'n8n'),
    ],
  },
  {
    title: 'Templates and business',
    routes: [
      under('template')('POST create', 'templates'),
      under('template')('GET find', 'templates'),
      under('business')('POST getCatalog', 'chats'),
      under('business')('POST getCollections', 'chats'),
    ],
  },
  {
    title: 'Settings, proxy, labels',
    routes: [
      under('settings')('POST set', 'n8n', 'settings'),
      under('settings')('GET find', 'settings'),
      under('proxy')('POST set', 'n8n'),
      under('proxy')('GET find', 'n8n'),
      under('label')('GET findLabels', 'chats'),
      under('label')('POST handleLabel', 'chats'),
    ],
  },
  {
    title: 'Events',
    routes: [
      under('webhook')('POST set', 'n8n'),
      under('webhook')('GET find', 'n8n'),
      under('websocket')('POST set', 'websocket'),
      under('websocket')('GET find', 'websocket'),
      under('rabbitmq')('POST set', 'n8n'),
      under('rabbitmq')('GET find', 'n8n'),
      ...NOT_BUILT_TRANSPORTS.flatMap((name) => [under(name)('POST set'), under(name)('GET find')]),
    ],
  },
  {
    title: 'Events from other servers',
    routes: [
      route('GET /webhook/meta', 'metaSignature'),
      route('POST /webhook/meta', 'metaSignature'),
      route('POST /webhook/evolution', 'generic'),
    ],
  },
  {
    title: 'Stored media',
    routes: [under('s3')('POST getMedia', 'received'), under('s3')('POST getMediaUrl', 'received')],
  },
  {
    title: 'Raw access to the client library',
    routes: [
      baileys('POST onWhatsapp'),
      baileys('POST profilePictureUrl'),
      baileys('POST assertSessions'),
      baileys('POST createParticipantNodes'),
      baileys('POST getUSyncDevices'),
      baileys('POST generateMessageTag'),
      baileys('POST sendNode'),
      baileys('POST signalRepositoryDecryptMessage'),
      baileys('POST getAuthState'),
    ],
  },
  {
    title: 'Chatwoot',
    routes: [
      under('chatwoot')('POST set'),
      under('chatwoot')('GET find'),
      under('chatwoot')('POST webhook'),
    ],
  },
  {
    title: 'Chatbots',
    routes: [
      ...BOTS.map(under).flatMap((bot) => [
        bot('POST create'),
        bot('GET find'),
        bot('GET fetch/{botId}'),
        bot('PUT update/{botId}'),
        bot('DELETE delete/{botId}'),
        bot('POST settings'),
        bot('GET fetchSettings'),
        bot('POST changeStatus'),
        bot('GET fetchSessions/{botId}'),
        bot('POST ignoreJid'),
      ]),
      under('typebot')('POST start'),
      under('openai')('POST creds'),
      under('openai')('GET creds'),
      under('openai')('DELETE creds/{id}'),
      under('openai')('GET getModels'),
    ],
  },
];
