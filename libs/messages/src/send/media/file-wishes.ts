/** Knows who wants files in the messages that they get. `instances` implements it. */
export abstract class FileWishes {
  /** Whether the webhook of an instance is on, with `base64`. */
  abstract inBase64(instanceId: string): Promise<boolean>;
}
