/** A client that others have published, and what came of running it, unchanged, against a gateway with the simulated WhatsApp. */
export interface PublishedClient {
  readonly name: string;
  readonly version: string;
  /** Calls that were made, each a method of the client or a form of one, with what was wanted of it. */
  readonly tried: number;
  readonly passed: number;
  /** Why the others failed: as they do with Evolution API 2.3, unless it says otherwise. */
  readonly failed: string;
}

/** As it was seen; no test runs them. */
export const PUBLISHED_CLIENTS: readonly PublishedClient[] = [
  {
    name: '`@solufy/evolution-sdk` (TypeScript; checks every answer by its schemas)',
    version: '1.0.2',
    tried: 53,
    passed: 49,
    failed:
      'it takes the `error: false` of logout and delete for a failure, leaves `getParticipants=false` out, and refuses a `phone_number_id` as no phone number',
  },
  {
    name: '`evolution-api-sdk` (TypeScript)',
    version: '0.6.17',
    tried: 73,
    passed: 53,
    failed:
      'eleven routes or methods of HTTP that version 2 does not have, and nine bodies that it refuses (flat webhook, `duration` of a presence, status, list, template)',
  },
  {
    name: '`evolution-api-sdk` (Python), and its forms with files',
    version: '0.1.0',
    tried: 75,
    passed: 31,
    failed: 'it is written for version 1: routes, methods and bodies; four calls fail in it',
  },
  {
    name: '`lynkbyte/laravel-evolution-api` (PHP)',
    version: '1.0.0, with Illuminate 8',
    tried: 149,
    passed: 74,
    failed:
      'routes that never were or are of version 1 (profile, chat and group actions), flat bodies of webhook and settings, times in seconds, and `error: false` of logout and delete; a `cursor` of its own is refused here alone',
  },
  {
    name: '`evolution-api-mcp` (Python), by its tools',
    version: 'of 2025-08-02',
    tried: 85,
    passed: 62,
    failed:
      '16 fail before they ask, the others leave out or misname required fields or call a wrong route; a button without a text is refused here alone',
  },
  {
    name: '`evolution-api-java` (Java), over a stand-in of its HTTP library; RabbitMQ was not tried',
    version: '0.0.3',
    tried: 10,
    passed: 10,
    failed: '',
  },
];
