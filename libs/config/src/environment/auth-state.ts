import { flag, integer, text } from './text-schemas.js';
import { optional, variable } from './variable.js';
import { z } from 'zod';

const section = 'Auth state';

const protocol = z.enum(['http', 'https'], { error: 'is neither http nor https' });

/** Where the sessions of new instances are kept. One that is there stays where it is until it is moved. */
export const authStateVariables = {
  CACHE_REDIS_SAVE_INSTANCES: variable(flag, {
    section,
    description:
      'Whether sessions are kept in the Redis of `REDIS_URL` instead of PostgreSQL. It must not evict and must append to a file; what a crash of it can lose is in `docs/auth-state.md`',
    default: 'false',
    example: 'true',
  }),
  PROVIDER_ENABLED: variable(flag, {
    section,
    description:
      'Whether sessions are kept by a provider over HTTP (`docs/auth-state.md`); it wins over `CACHE_REDIS_SAVE_INSTANCES`',
    default: 'false',
    example: 'true',
  }),
  PROVIDER_HOST: optional(text(), {
    section,
    description:
      'Its host; required when it is enabled. A private one needs `EGRESS_ALLOWED_CIDRS`',
    unset: 'none',
    example: 'sessions.example.com',
  }),
  PROVIDER_PORT: variable(integer(1, 65_535), {
    section,
    description: 'Its port',
    unit: 'TCP port',
    default: '5656',
    example: '443',
  }),
  PROVIDER_PROTOCOL: variable(protocol, {
    section,
    description: '`http` or `https`. What is sent is sealed; the key in the header is not',
    default: 'http',
    example: 'https',
  }),
  PROVIDER_PREFIX: variable(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not made of 1 to 64 letters, digits, "_" and "-"'),
    {
      section,
      description: 'Group of this installation at the provider',
      default: 'switchboard',
      example: 'acme',
    },
  ),
  PROVIDER_API_KEY: optional(text(512), {
    section,
    description:
      'What it knows this installation by (header `apikey`); required when it is enabled',
    unset: 'none',
    example: '$(openssl rand -hex 24)',
  }),
};
