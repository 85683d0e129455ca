import type { EventData } from '@switchboard/events';

/** What became of the file of an event: it is here, or why it is not. */
export type EnvelopeFile =
  | { readonly base64: string }
  | {
      /** `failed`: it could not be fetched in time; `too-large`: the body would be. */
      readonly state: 'failed' | 'too-large';
      /** For people. */
      readonly reason: string;
    };

/** Finds the files of messages that events tell of. `instances` implements it. */
export abstract class EnvelopeMedia {
  /**
   * The file in base64. Never rejects for what the file is to blame for.
   *
   * @param maxBytes how long the base64 may be
   * @returns null when the event tells of no file
   */
  abstract file(
    instanceId: string,
    data: EventData,
    maxBytes: number,
    timeoutMs: number,
  ): Promise<EnvelopeFile | null>;
}
