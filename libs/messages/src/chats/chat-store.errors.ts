import { DomainError } from '@switchboard/errors';

/** A chat was asked for without its address. */
export class RemoteJidRequiredError extends DomainError {
  readonly code = 'chat.remote_jid_required';
  readonly status = 400;

  constructor() {
    super('remoteJid is a required query parameter');
  }
}
