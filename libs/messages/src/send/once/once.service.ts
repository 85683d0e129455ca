import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { ConnectionNotOpenError } from '@switchboard/connections';
import { DomainError } from '@switchboard/errors';
import type { EntityManager } from 'typeorm';
import {
  IdempotencyKeyReusedError,
  SendInProgressError,
  SendOutcomeUnknownError,
} from './once.errors.js';
import { type Claim, OnceRepository } from './once.repository.js';
import type { SendOnce } from './send-once.js';

/** Between two signs of life of an attempt; well within its lease. */
const RENEW_EVERY_MS = 5_000;

/** One attempt at something that is to happen once. */
export interface Attempt {
  /** The id that the message is to have; null when the channel or the other side chooses. */
  readonly messageId: string | null;
  /** Keeps the answer, in the transaction that stores the message: with it the key is settled. */
  complete(tx: EntityManager, answer: unknown): Promise<void>;
}

/** An attempt without a key: nothing is kept of it. */
const UNNAMED: Attempt = { messageId: null, complete: () => Promise.resolve() };

/**
 * Lets each `Idempotency-Key` have one effect. The id of the message is chosen and stored before anything is sent, so an
 * attempt that follows a crash, or one that nobody heard the end of, sends under the same id: the receiver shows one
 * message, and the store keeps one.
 */
@Injectable()
export class OnceService {
  private readonly logger = new Logger(OnceService.name);

  constructor(private readonly keys: OnceRepository) {}

  /**
   * Runs `work`, or gives the answer of the first request with this key. A request that was refused leaves the key free.
   *
   * @param newMessageId chooses the id of a message; null where the other side names messages
   * @param work must call `complete` in the transaction that stores what it answers
   * @throws IdempotencyKeyReusedError (422), SendInProgressError, SendOutcomeUnknownError (409)
   */
  async run<Answer>(
    instanceId: string,
    once: SendOnce | null,
    newMessageId: (() => string) | null,
    work: (attempt: Attempt) => Promise<Answer>,
    isAnswer: (stored: unknown) => stored is Answer,
  ): Promise<Answer> {
    if (once === null) return work(UNNAMED);
    const attempt = randomUUID();
    const claim = await this.keys.claim(instanceId, once, attempt, newMessageId?.() ?? null);
    if (claim === null) return this.earlier(instanceId, once, isAnswer);
    return this.attempt(instanceId, once.key, attempt, claim, work);
  }

  private async attempt<Answer>(
    instanceId: string,
    key: string,
    attempt: string,
    { messageId, again }: Claim,
    work: (attempt: Attempt) => Promise<Answer>,
  ): Promise<Answer> {
    if (again && messageId === null) {
      await this.keys.leaveUnknown(instanceId, key, attempt);
      throw new SendOutcomeUnknownError();
    }
    const beat = setInterval(() => {
      this.keys.renew(instanceId, key, attempt).catch((error: unknown) => this.warn(error));
    }, RENEW_EVERY_MS);
    try {
      return await work({
        messageId,
        complete: (tx, answer) => this.keys.complete(tx, instanceId, key, attempt, answer),
      });
    } catch (error) {
      const settle = isRefusal(error) && !again ? 'release' : 'leaveUnknown';
      await this.keys[settle](instanceId, key, attempt).catch((failure: unknown) => {
        // The lease runs out by itself, with the same outcome as a crash.
        this.warn(failure);
      });
      throw error;
    } finally {
      clearInterval(beat);
    }
  }

  private async earlier<Answer>(
    instanceId: string,
    { key, fingerprint }: SendOnce,
    isAnswer: (stored: unknown) => stored is Answer,
  ): Promise<Answer> {
    const row = await this.keys.find(instanceId, key);
    if (row === null) throw new SendInProgressError();
    if (!row.fingerprint.equals(fingerprint)) throw new IdempotencyKeyReusedError();
    if (row.state === 'done' && isAnswer(row.answer)) return row.answer;
    throw new SendInProgressError();
  }

  private warn(error: unknown): void {
    this.logger.warn({
      event: 'idempotency.not_kept',
      error: error instanceof Error ? error.name : null,
    });
  }
}

/** Failures that may have happened behind the message: the connection went away, or the client library failed. */
const UNSURE: ReadonlySet<string> = new Set(['connection.not_open', 'command.failed']);

/** What was refused was not sent; of every other failure nobody knows. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DomainError &&
  error.status < 500 &&
  // Of a connection that is known to be closed nothing was asked.
  (error instanceof ConnectionNotOpenError || !UNSURE.has(error.code));
