import { mediaTypes, flag, integer, text } from './text-schemas.js';
import { optional, variable } from './variable.js';

const section = 'Media';
const storeSection = 'Media store';

/** What media may be, how it is converted, and how long it is kept. */
export const mediaVariables = {
  MEDIA_MAX_BYTES: variable(integer(1_024, 2_147_483_648), {
    section,
    description: 'Largest medium that is sent or fetched, however it comes',
    unit: 'bytes',
    default: '104857600',
    example: '16777216',
  }),
  MEDIA_MAX_JSON_BYTES: variable(integer(65_536, 268_435_456), {
    section,
    description:
      'Largest body of a request that may carry media as base64. Such a body is held in memory; a URL and a form with the part `file` are not',
    unit: 'bytes',
    default: '67108864',
    example: '16777216',
  }),
  MEDIA_MAX_PIXELS: variable(integer(10_000, 1_000_000_000), {
    section,
    description: 'Largest picture that is opened, all its frames counted',
    unit: 'pixels',
    default: '50000000',
    example: '25000000',
  }),
  MEDIA_MAX_SECONDS: variable(integer(1, 86_400), {
    section,
    description: 'How much of a sound or film is converted; a longer one is refused',
    unit: 'seconds',
    default: '3600',
    example: '600',
  }),
  MEDIA_ALLOWED_TYPES: variable(mediaTypes, {
    section,
    description:
      'Types of media that are sent, divided by commas; `*/*` is any, `image/*` any image. A type is told by the bytes where they tell it',
    default: '*/*',
    example: 'image/*,application/pdf',
  }),
  MEDIA_FETCH_TIMEOUT_MS: variable(integer(1_000, 600_000), {
    section,
    description: 'How long the download of one medium may take',
    unit: 'milliseconds',
    default: '60000',
    example: '120000',
  }),
  MEDIA_CONVERSIONS: variable(integer(1, 64), {
    section,
    description: 'Conversions of one process at a time; further ones wait for their turn',
    unit: 'conversions',
    default: '2',
    example: '4',
  }),
  FFMPEG_PATH: optional(text(1_000), {
    section,
    description: 'The ffmpeg that converts sound and film',
    unset: 'the one on the path, else the one of the optional package `@ffmpeg-installer/ffmpeg`',
    example: '/usr/bin/ffmpeg',
  }),
  MEDIA_SAVE: variable(flag, {
    section: storeSection,
    description:
      'Whether media is kept: what comes in is fetched into the store in the background, what is sent stays there, and messages have `mediaUrl`. Otherwise what comes in is put there when it is first asked for, and what is sent is removed once it went out. `S3_ENABLED` means it too',
    default: 'false',
    example: 'true',
  }),
  MEDIA_RETENTION_DAYS: variable(integer(1, 3_650), {
    section: storeSection,
    description: 'How long media that was saved or fetched stays in the store',
    unit: 'days',
    default: '7',
    example: '30',
  }),
  MEDIA_DIR: optional(text(1_000), {
    section: storeSection,
    description:
      'Folder of the store, where it is not S3. Processes on several machines need one that all of them see, or S3',
    unset: '`media` in `DATA_DIR`',
    example: '/mnt/shared/media',
  }),
  S3_ENABLED: variable(flag, {
    section: storeSection,
    description: 'Whether media is kept in a store that speaks S3',
    default: 'false',
    example: 'true',
  }),
  S3_ENDPOINT: optional(text(), {
    section: storeSection,
    description:
      'Its host, without a protocol; required when it is enabled. Set without `S3_ENABLED`, it is where `switchboard auth-state` finds `s3://` addresses',
    unset: 'nowhere',
    example: 's3.example.com',
  }),
  S3_PORT: variable(integer(1, 65_535), {
    section: storeSection,
    description: 'Its port',
    default: '9000',
    example: '443',
  }),
  S3_USE_SSL: variable(flag, {
    section: storeSection,
    description: 'Whether it is reached by https',
    default: 'false',
    example: 'true',
  }),
  S3_BUCKET: optional(text(63), {
    section: storeSection,
    description:
      'The bucket of media, which is made when it is missing; required when S3 is enabled',
    unset: 'none',
    example: 'switchboard',
  }),
  S3_ACCESS_KEY: optional(text(), {
    section: storeSection,
    description: 'Key id; required when S3 is enabled, and for `s3://` addresses',
    unset: 'none',
    example: 'the id of an access key',
  }),
  S3_SECRET_KEY: optional(text(), {
    section: storeSection,
    description: 'Its secret; required when S3 is enabled, and for `s3://` addresses',
    unset: 'none',
    example: 'the secret of that key',
  }),
  S3_REGION: variable(text(64), {
    section: storeSection,
    description: 'Region of the bucket',
    default: 'us-east-1',
    example: 'eu-west-3',
  }),
  S3_SAVE_VIDEO: variable(flag, {
    section: storeSection,
    description:
      'Whether films are saved too where the store is S3; the events of messages with films are told either way',
    default: 'false',
    example: 'true',
  }),
  S3_SKIP_POLICY: variable(flag, {
    section: storeSection,
    description:
      'Accepted and without effect: no policy is ever put on the bucket, because addresses are signed',
    default: 'false',
    example: 'true',
  }),
};
