import { addressRanges, flag, text } from './text-schemas.js';
import { optional, variable } from './variable.js';

const section = 'Metrics';

/** Figures for Prometheus, and who may read them. */
export const metricsVariables = {
  PROMETHEUS_METRICS: variable(flag, {
    section,
    description:
      'Serves figures for Prometheus at `/metrics` ([what to watch](operations.md#what-to-watch)). They name the instances: say below who may read them',
    default: 'false',
    example: 'true',
  }),
  METRICS_ALLOWED_IPS: optional(addressRanges, {
    section,
    description:
      'Addresses and networks that may read them, divided by commas. What counts is the address that connects to this server: behind a reverse proxy that is the address of the proxy',
    unset: 'every address',
    example: '127.0.0.1,10.20.0.0/16',
  }),
  METRICS_AUTH_REQUIRED: variable(flag, {
    section,
    description: 'Whether they are read by user and password alone (HTTP Basic)',
    default: 'false',
    example: 'true',
  }),
  METRICS_USER: optional(
    text().refine((user) => !user.includes(':'), 'has a colon, which HTTP Basic cannot carry'),
    {
      section,
      description: 'That user; required with `METRICS_AUTH_REQUIRED`',
      unset: 'none',
      example: 'prometheus',
    },
  ),
  METRICS_PASSWORD: optional(text(), {
    section,
    description:
      'Its password; required with `METRICS_AUTH_REQUIRED`. Passwords from published examples are refused',
    unset: 'none',
    example: '$(openssl rand -hex 24)',
  }),
};
