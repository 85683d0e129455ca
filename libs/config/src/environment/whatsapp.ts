import {
  baseUrl,
  flag,
  hexKey,
  host,
  integer,
  networks,
  proxyProtocol,
  text,
  url,
  webVersion,
} from './text-schemas.js';
import { optional, variable } from './variable.js';

/** How the gateway meets WhatsApp. */
export const whatsappVariables = {
  CONFIG_SESSION_PHONE_CLIENT: variable(text(50), {
    section: 'WhatsApp',
    description: 'Name that the phone shows for the linked device',
    default: 'Switchboard',
    example: 'Acme',
  }),
  CONFIG_SESSION_PHONE_NAME: variable(text(50), {
    section: 'WhatsApp',
    description:
      'Browser that the phone shows for it: Chrome, Firefox, Edge, Opera or Safari; any other text is shown as Chrome',
    default: 'Chrome',
    example: 'Firefox',
  }),
  CONFIG_SESSION_PHONE_VERSION: optional(webVersion, {
    section: 'WhatsApp',
    description:
      "Version of WhatsApp Web as which linked devices present themselves. `latest` asks WhatsApp's own page for it every few hours, through the proxy of the instance; set it when WhatsApp refuses the built-in one (`connection.version_refused`)",
    unset: 'the one built in; nothing is asked',
    example: 'latest',
  }),
  LOGINS_PER_SECOND: variable(integer(1, 1_000), {
    section: 'WhatsApp',
    description: 'How many connections one process opens at most, so that a restart is not a storm',
    unit: 'logins a second',
    default: '25',
    example: '10',
  }),
  WHATSAPP_WEBSOCKET_URL: optional(url('ws', 'wss'), {
    section: 'WhatsApp',
    description: 'Server to connect to in place of WhatsApp; for the simulator and tests',
    unset: "WhatsApp's own",
    example: 'ws://127.0.0.1:8090/ws/chat',
  }),
  WHATSAPP_ROOT_KEY: optional(hexKey, {
    section: 'WhatsApp',
    description:
      'Root key in which the certificate chain of such a server ends: 64 hexadecimal digits. Never set it in production: whoever has its private half can pose as WhatsApp',
    unset: "WhatsApp's own",
    example: '5f1c0e9ab3d24c7788e0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6',
  }),
  WHATSAPP_MEDIA_URL: optional(baseUrl('http', 'https'), {
    section: 'WhatsApp',
    description: 'Where media is fetched in place of the fixed host; for the simulator and tests',
    unset: "WhatsApp's own",
    example: 'http://127.0.0.1:8090/media',
  }),
};

/** The proxy of linked devices that have none of their own. */
export const proxyVariables = {
  PROXY_HOST: optional(host, {
    section: 'Proxy',
    description:
      'Proxy of every instance of WHATSAPP-BAILEYS and WHATSAPP-BUSINESS that has none of its own (`/proxy/set`); unlike those, it may have a private address',
    unset: 'they connect directly',
    example: 'proxy.example.com',
  }),
  PROXY_PORT: variable(integer(1, 65_535), {
    section: 'Proxy',
    description: 'Its port',
    default: '80',
    example: '3128',
  }),
  PROXY_PROTOCOL: variable(proxyProtocol, {
    section: 'Proxy',
    description: 'What it speaks: http, https, socks4 or socks5 (also called socks)',
    default: 'http',
    example: 'socks5',
  }),
  PROXY_USERNAME: optional(text(), {
    section: 'Proxy',
    description: 'User name that it asks for',
    unset: 'none is sent',
    example: 'acme',
  }),
  PROXY_PASSWORD: optional(text(), {
    section: 'Proxy',
    description: 'Password that it asks for',
    unset: 'none is sent',
    example: 'a password',
  }),
};

/** What outgoing HTTP may reach. */
export const egressVariables = {
  EGRESS_ALLOWED_CIDRS: variable(networks, {
    section: 'Outgoing HTTP',
    description:
      'Private networks that webhooks and proxies of instances may be in besides public addresses, divided by commas. A network of every address is refused',
    default: '',
    example: '10.1.2.0/24,fd00::/8',
  }),
};

/** The official interface of Meta. */
export const businessVariables = {
  WA_BUSINESS_TOKEN_WEBHOOK: optional(text(), {
    section: 'WhatsApp Business',
    description:
      'Token by which Meta proves itself when it registers the webhook; a published default is ignored',
    unset: 'registrations are refused',
    example: '$(openssl rand -hex 24)',
  }),
  WA_BUSINESS_APP_SECRET: optional(text(), {
    section: 'WhatsApp Business',
    description:
      'Secret of the Meta app, by which its webhooks are signed; an instance may have its own (`appSecret` at create)',
    unset: 'webhooks for instances without a secret of their own are refused',
    example: 'the app secret that the developer page of Meta shows',
  }),
  WA_BUSINESS_ALLOW_UNSIGNED: variable(flag, {
    section: 'WhatsApp Business',
    description:
      'Accepts webhooks for instances whose app secret is not known without a check: whoever reaches the gateway can then write messages into them',
    default: 'false',
    example: 'true',
  }),
  WA_BUSINESS_URL: variable(baseUrl('http', 'https'), {
    section: 'WhatsApp Business',
    description: 'Base URL of the Graph API',
    default: 'https://graph.facebook.com',
    example: 'https://graph.facebook.com',
  }),
  WA_BUSINESS_VERSION: variable(text(20), {
    section: 'WhatsApp Business',
    description: 'Version of the Graph API',
    default: 'v20.0',
    example: 'v20.0',
  }),
  FACEBOOK_APP_ID: optional(text(), {
    section: 'WhatsApp Business',
    description: 'Shown by `POST /verify-creds`',
    unset: 'left out',
    example: '1234567890',
  }),
  FACEBOOK_CONFIG_ID: optional(text(), {
    section: 'WhatsApp Business',
    description: 'Shown by `POST /verify-creds`',
    unset: 'left out',
    example: '1234567890',
  }),
  FACEBOOK_USER_TOKEN: optional(text(1_000), {
    section: 'WhatsApp Business',
    description: 'Shown by `POST /verify-creds`, to the global key alone',
    unset: 'left out',
    example: 'a token of the Graph API',
  }),
};

/** The generic channel, by which other systems join. */
export const genericChannelVariables = {
  EVOLUTION_WEBHOOK_OPEN: variable(flag, {
    section: 'Generic channel',
    description:
      'Lets anybody who knows the number of an instance of EVOLUTION write messages into it by `POST /webhook/evolution`; without it the token of the instance is asked for',
    default: 'false',
    example: 'true',
  }),
};
