import { Injectable } from '@nestjs/common';
import { type MessageChange, openKeptVote } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import {
  type ChangedMessage,
  MessageChangeRepository,
} from '../store/message-change.repository.js';
import { EarlyReceiptRepository } from '../store/early-receipt.repository.js';
import { findChanged } from './change-match.js';
import { deletedEvent, editedEvent, pollEvent } from './change-events.js';
import { pollResult } from './poll-result.js';

/** What messages do to earlier ones. */
@Injectable()
export class ChangeProjection {
  constructor(
    private readonly changes: MessageChangeRepository,
    private readonly early: EarlyReceiptRepository,
  ) {}

  /**
   * Applies changes, each once. One of a message that is not stored is kept, and told all the same: the message may come
   * later, and is stored as changed then.
   *
   * @returns `messages.edited`, `messages.delete`, and `messages.update` for polls
   */
  async apply(
    tx: EntityManager,
    instanceId: string,
    items: readonly MessageChange[],
  ): Promise<NewEvent[]> {
    if (items.length === 0) return [];
    // The poll may be one whose sending is being stored: each would look before the other commits.
    const polls = items.filter(({ kind, target }) => kind === 'vote-kept' && target.fromMe);
    if (polls.length > 0) {
      const ids = polls.map(({ target }) => target.id);
      await this.early.lock(tx, instanceId, ids);
    }
    const fresh = await this.changes.insertNew(tx, instanceId, items);
    return fresh.length === 0 ? [] : this.applyAll(tx, instanceId, fresh);
  }

  /**
   * Applies what was changed of messages that are stored only now. It was told when it came, but for votes: nobody could
   * read them.
   *
   * @returns `messages.update` for polls with such votes
   */
  async applyEarlier(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<NewEvent[]> {
    const earlier = await this.changes.ofTargets(tx, instanceId, wireIds);
    const isKept = ({ kind }: MessageChange): boolean => kind === 'vote-kept';
    await this.applyAll(
      tx,
      instanceId,
      earlier.filter((change) => !isKept(change)),
    );
    const kept = earlier.filter(isKept);
    return kept.length === 0 ? [] : this.applyAll(tx, instanceId, kept);
  }

  private async applyAll(
    tx: EntityManager,
    instanceId: string,
    changes: readonly MessageChange[],
  ): Promise<NewEvent[]> {
    const wireIds = [...new Set(changes.map(({ target }) => target.id))];
    const stored = await this.changes.lockTargets(tx, instanceId, wireIds);
    const state = new Map(stored.map((message) => [message.id, message]));
    const events: NewEvent[] = [];
    for (const change of changes) {
      const known = stored.some(({ message_id: id }) => id === change.target.id);
      const message = findChanged(change, [...state.values()]);
      // The id is that of a message of somebody else: nobody may change that.
      if (known && message === null) continue;
      const event = await this.applyOne(tx, instanceId, change, message, state);
      if (event !== null) events.push(event);
    }
    return events;
  }

  /** @param state what is known of the messages, kept as they are changed */
  private async applyOne(
    tx: EntityManager,
    instanceId: string,
    change: MessageChange,
    message: ChangedMessage | null,
    state: Map<string, ChangedMessage>,
  ): Promise<NewEvent | null> {
    switch (change.kind) {
      case 'edited': {
        if (message === null) return editedEvent(instanceId, change, null);
        const isOld = message.edited_ms !== null && message.edited_ms >= change.timestampMs;
        if (message.deleted || isOld) return null;
        await this.changes.edit(tx, instanceId, message.id, change);
        state.set(message.id, { ...message, edited_ms: change.timestampMs });
        return editedEvent(instanceId, change, message);
      }
      case 'deleted': {
        if (message === null) return deletedEvent(instanceId, change, null);
        if (message.deleted) return null;
        await this.changes.markDeleted(tx, instanceId, message.id, change.timestampMs);
        state.set(message.id, { ...message, deleted: true });
        return deletedEvent(instanceId, change, message);
      }
      case 'voted':
        return message === null ? null : this.pollResult(tx, instanceId, message);
      case 'vote-kept': {
        const vote = message === null ? null : openKeptVote(change, message.content);
        if (message === null || vote === null) return null;
        await this.changes.opened(tx, instanceId, vote);
        return this.pollResult(tx, instanceId, message);
      }
    }
  }

  private async pollResult(
    tx: EntityManager,
    instanceId: string,
    poll: ChangedMessage,
  ): Promise<NewEvent> {
    const votes = await this.changes.lastVotes(tx, instanceId, poll);
    return pollEvent(instanceId, poll, pollResult(poll.content, votes));
  }
}
