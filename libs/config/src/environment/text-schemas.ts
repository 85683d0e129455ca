import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { TextSchema } from './variable.js';

/** Any text, within a length. */
export const text = (maxLength = 255): TextSchema<string> =>
  z.string().max(maxLength, `is longer than ${maxLength} characters`);

/** A whole number within bounds, both allowed. */
export const integer = (min: number, max: number): TextSchema<number> =>
  z
    .string()
    .regex(/^-?\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `is not between ${min} and ${max}`);

/** A number that need not be whole, within bounds, both allowed. */
export const decimal = (min: number, max: number): TextSchema<number> =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'is not a number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `is not between ${min} and ${max}`);

/** `true` or `false`, in any case. */
export const flag: TextSchema<boolean> = z
  .string()
  .toLowerCase()
  .refine((value) => value === 'true' || value === 'false', 'is neither true nor false')
  .transform((value) => value === 'true');

/** A host name or an address alone: no scheme, no port, no credentials. */
export const host: TextSchema<string> = z
  .string()
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[?[\da-f:]{2,45}\]?)$/i,
    'is not a host name or an address',
  );

/** What a proxy speaks; `socks` is SOCKS 5. */
export const proxyProtocol: TextSchema<'http' | 'https' | 'socks4' | 'socks5'> = z
  .string()
  .toLowerCase()
  .pipe(
    z.enum(
      ['http', 'https', 'socks', 'socks4', 'socks5'],
      'is none of http, https, socks, socks4 and socks5',
    ),
  )
  .transform((protocol) => (protocol === 'socks' ? 'socks5' : protocol));

/** A version of WhatsApp Web, or `latest`. */
export const webVersion: TextSchema<readonly [number, number, number] | 'latest'> = z
  .string()
  .regex(/^(?:latest|\d{1,4}\.\d{1,6}\.\d{1,15})$/, 'is neither latest nor like 2.3000.1043857760')
  .transform((value) => {
    if (value === 'latest') return value;
    const [major = 0, minor = 0, revision = 0] = value.split('.').map(Number);
    return [major, minor, revision] as const;
  });

/** A list divided by commas; blanks round the entries and empty entries are dropped. */
export const list: TextSchema<string[]> = z.string().transform((value) =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

/** An absolute URL of one of these protocols (without `:`); kept as written. */
export const url = (...protocols: readonly string[]): TextSchema<string> =>
  z.string().superRefine((value, context) => {
    if (!URL.canParse(value)) {
      context.addIssue(
        'is not a URL; special characters in a user name or password are written as %XX',
      );
    } else if (!protocols.includes(new URL(value).protocol.slice(0, -1))) {
      context.addIssue(`does not start with ${protocols.map((name) => `${name}://`).join(' or ')}`);
    }
  });

/** The same without trailing slashes, to be continued with a path. */
export const baseUrl = (...protocols: readonly string[]): TextSchema<string> =>
  url(...protocols).transform((value) => value.replace(/\/+$/, ''));

/** Networks in CIDR notation. A network that holds every address is refused: it would switch the guard off. */
export const networks: TextSchema<string[]> = list.superRefine((entries, context) => {
  for (const entry of entries) {
    if (!ipaddr.isValidCIDR(entry))
      context.addIssue(`has the entry "${entry}", which is not a network`);
    else if (ipaddr.parseCIDR(entry)[1] === 0)
      context.addIssue(
        `has the entry "${entry}", which allows every address; name your own networks`,
      );
  }
});

/** Addresses and networks, all as networks. An IPv4 address written as IPv6 is refused: it is met as IPv4. */
export const addressRanges: TextSchema<string[]> = list
  .superRefine((entries, context) => {
    if (entries.length === 0) context.addIssue('is empty, which would let nobody in');
    for (const entry of entries) {
      if (!isRange(entry))
        context.addIssue(`has the entry "${entry}", which is neither an address nor a network`);
      else if (/^::ffff:/i.test(entry))
        context.addIssue(`has the entry "${entry}"; write it as IPv4`);
    }
  })
  .transform((entries) =>
    entries.map((entry) => {
      if (entry.includes('/')) return entry;
      return `${entry}/${isIP(entry) === 4 ? 32 : 128}`;
    }),
  );

function isRange(entry: string): boolean {
  const [address = ''] = entry.split('/');
  return isIP(address) !== 0 && (address === entry || ipaddr.isValidCIDR(entry));
}

/** Exactly 32 bytes in base64 (or its URL-safe form), not all the same. */
export const base64Key: TextSchema<Buffer> = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'is not the base64 form of 32 bytes')
  .transform((value) => Buffer.from(value, 'base64'))
  .refine((key) => new Set(key).size > 1, 'is one byte repeated, which everybody can guess');

/** Such keys divided by commas. */
export const base64Keys: TextSchema<Buffer[]> = list.pipe(z.array(base64Key));

/** Exactly 32 bytes in hexadecimal digits. */
export const hexKey: TextSchema<Buffer> = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, 'is not made of 64 hexadecimal digits')
  .transform((value) => Buffer.from(value, 'hex'));

/** HTTP statuses divided by commas. */
export const statusCodes: TextSchema<number[]> = list
  .superRefine((entries, context) => {
    for (const entry of entries)
      if (!/^[1-5]\d\d$/.test(entry))
        context.addIssue(`has the entry "${entry}", which is not an HTTP status`);
  })
  .transform((entries) => entries.map(Number));

/** A secret of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
export const signingSecret: TextSchema<string> = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    'is not whsec_ followed by base64',
  )
  .refine((value) => {
    const { length } = Buffer.from(value.slice('whsec_'.length), 'base64');
    return length >= 24 && length <= 64;
  }, 'does not hold 24 to 64 bytes');

/** Types of media divided by commas; `*` stands for any part of one. */
export const mediaTypes: TextSchema<string[]> = list.superRefine((entries, context) => {
  if (entries.length === 0) context.addIssue('is empty, which would refuse everything');
  for (const entry of entries)
    if (!/^(\*\/\*|[a-z]+\/(\*|[\w.+-]+))$/i.test(entry))
      context.addIssue(`has the entry "${entry}", which is no type of media`);
});
