import { DomainError, type ErrorDetail } from '@switchboard/errors';

/** A number that WhatsApp does not know. */
export class NumberNotOnWhatsAppError extends DomainError {
  readonly code = 'number.not_on_whatsapp';
  readonly status = 400;

  /** @param jid the address that was looked for; `number` as the caller wrote it */
  constructor(
    readonly jid: string,
    readonly number: string,
  ) {
    super('This number is not on WhatsApp. Check it, with its country code.');
  }

  /** The wire contract's shape of this answer. */
  override get details(): readonly ErrorDetail[] {
    return [{ jid: this.jid, exists: false, number: this.number }];
  }
}

/** The channel has no open connection at this moment; the wire contract answers 400. */
export class ChannelNotOpenError extends DomainError {
  readonly code = 'connection.not_open';
  readonly status = 400;

  constructor(options?: ErrorOptions) {
    super(
      'Connection Closed: the instance is not connected. Wait until its state is open, or call /instance/connect.',
      options,
    );
  }
}

/** The other side, or the client library, refused a command. */
export class CommandFailedError extends DomainError {
  readonly code = 'command.failed';
  readonly status = 400;

  constructor(reason: string, options?: ErrorOptions) {
    super(`WhatsApp did not take this: ${reason}`, options);
  }
}

/** The channel of the instance cannot do this at all. `words` are the wire contract's. */
export class NotAvailableOnChannelError extends DomainError {
  readonly code = 'channel.not_available';
  readonly status = 400;

  constructor(words: string) {
    super(words);
  }
}

/** Something that the account of a new instance cannot be without is missing. */
export class AccountIncompleteError extends DomainError {
  readonly code = 'account.incomplete';
  readonly status = 400;

  /** @param field name of the request's field */
  constructor(field: 'token' | 'number' | 'businessId') {
    super(`${field} is required`);
  }
}

/** A command was not answered in time. It may have been carried out all the same. */
export class CommandTimedOutError extends DomainError {
  readonly code = 'command.timeout';
  readonly status = 504;

  constructor() {
    super('WhatsApp did not answer in time. Look whether it was carried out before you try again.');
  }
}

/** A presence that is shown in a chat was asked for without one. */
export class PresenceNeedsChatError extends DomainError {
  readonly code = 'presence.needs_chat';
  readonly status = 400;

  constructor(presence: string) {
    super(
      `"${presence}" is shown in a chat. For the whole instance use "available" or "unavailable".`,
    );
  }
}

/** A pairing code was asked for while the connection is not waiting for a pairing. */
export class NotWaitingForPairingError extends DomainError {
  readonly code = 'pairing.not_waiting';
  readonly status = 409;

  constructor() {
    super('This connection is not waiting to be paired. Log the instance out to pair it again.');
  }
}

/** Something of a session that has ended tried to go on. Nobody is told: what it did is done again by the next one. */
export class SessionEndedError extends DomainError {
  readonly code = 'connection.ended';
  readonly status = 503;

  constructor(options?: ErrorOptions) {
    super('This connection has ended. Try again when it is open.', options);
  }
}
