import { z } from 'zod';
import { apiKey } from './api-key.js';
import { expiration } from './expiration.js';
import { logLevel } from './log-level.js';
import { base64Key, base64Keys, baseUrl, flag, integer, list, text } from './text-schemas.js';
import { optional, variable } from './variable.js';

const section = 'Server';

/** Where the gateway listens and what it says of itself. */
export const serverVariables = {
  SERVER_PORT: variable(integer(0, 65_535), {
    section,
    description: 'Port of the HTTP API; `0` takes any free one',
    unit: 'TCP port',
    default: '8080',
    example: '8080',
  }),
  SERVER_HOST: variable(text(), {
    section,
    description: 'Address to listen on; `127.0.0.1` keeps the API on this machine',
    default: '0.0.0.0',
    example: '127.0.0.1',
  }),
  SERVER_URL: optional(baseUrl('http', 'https'), {
    section,
    description: 'Base URL under which clients reach this server; `server_url` in events',
    unset: '`http://localhost:<SERVER_PORT>`',
    example: 'https://whatsapp.example.com',
  }),
  SERVER_TYPE: variable(
    z.string().superRefine((value, context) => {
      if (value === 'https')
        context.addIssue('is https, but TLS is ended in front of this server, by a reverse proxy');
      else if (value !== 'http') context.addIssue('is not http');
    }),
    {
      section,
      description:
        'Only `http`: TLS is ended by a reverse proxy, and `SERVER_URL` tells its address',
      default: 'http',
      example: 'http',
    },
  ),
  CORS_ORIGIN: variable(list, {
    section,
    description: 'Origins whose pages may call the API, divided by commas; `*` for all',
    default: '*',
    example: 'https://panel.example.com,https://crm.example.com',
  }),
  CORS_METHODS: variable(list, {
    section,
    description: 'HTTP methods that such pages may use, divided by commas',
    default: 'POST,GET,PUT,DELETE',
    example: 'POST,GET,PUT,DELETE',
  }),
  CORS_CREDENTIALS: variable(flag, {
    section,
    description: 'Whether browsers may send cookies along',
    default: 'false',
    example: 'true',
  }),
  SERVER_DISABLE_MANAGER: variable(flag, {
    section,
    description: 'Leaves out the web page `/manager`',
    default: 'false',
    example: 'true',
  }),
  LOG_LEVEL: variable(logLevel, {
    section,
    description:
      'How much is logged: `ERROR`, `WARN`, `INFO` or `DEBUG`, or a list of them (the most talkative holds). `LOG` is read as `INFO`, `VERBOSE` as `DEBUG`; `DARK`, `WEBHOOKS` and `WEBSOCKET` do nothing, payloads are never logged',
    default: 'INFO',
    example: 'ERROR,WARN,INFO',
  }),
};

/** Keys, and the life of instances. */
export const accessVariables = {
  AUTHENTICATION_API_KEY: optional(apiKey, {
    section: 'Keys',
    description:
      'The key that reaches every instance (header `apikey`). At least 8 characters without blanks; keys from published examples are refused',
    unset: 'made on the first start and kept in `DATA_DIR`; required with an outside database',
    example: '$(openssl rand -hex 24)',
  }),
  AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES: variable(flag, {
    section: 'Keys',
    description: "Whether events carry the instance's token as `apikey`",
    default: 'false',
    example: 'true',
  }),
  ENCRYPTION_KEY: optional(base64Key, {
    section: 'Keys',
    description:
      'The key that wraps everything that is encrypted in the database: 32 bytes in base64. Whoever loses it loses every session',
    unset: 'made on the first start and kept in `DATA_DIR`; required with an outside database',
    example: '$(openssl rand -base64 32)',
  }),
  ENCRYPTION_KEY_PREVIOUS: optional(base64Keys, {
    section: 'Keys',
    description:
      'Other keys that what is stored may still be wrapped by, divided by commas: the former `ENCRYPTION_KEY` while it is replaced (`switchboard keys rotate`). They are read with, never chosen by a rotation',
    unset: 'none',
    example: '$(cat former-encryption-key)',
  }),
};

export const instanceVariables = {
  DEL_INSTANCE: variable(expiration, {
    section: 'Instances',
    description:
      'An instance that has had no usable credentials for this long (never paired, logged out, banned) is removed with all its data. `false` and `0` are off. An instance that is being reconnected is never removed',
    unit: 'minutes',
    default: 'false',
    example: '60',
  }),
  QRCODE_LIMIT: variable(integer(1, 1_000), {
    section: 'Instances',
    description: 'How many QR codes are shown before an instance stops waiting to be paired',
    unit: 'QR codes',
    default: '30',
    example: '30',
  }),
  QRCODE_COLOR: variable(z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour'), {
    section: 'Instances',
    description: 'Colour of the dark fields of a QR code',
    default: '#198754',
    example: '#198754',
  }),
  QRCODE_TIMEOUT_MS: variable(integer(1_000, 300_000), {
    section: 'Instances',
    description: 'How long one QR code is shown before the next',
    unit: 'milliseconds',
    default: '20000',
    example: '20000',
  }),
};
