import { Injectable } from '@nestjs/common';
import type { MessageChange } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import {
  type ChangedMessage,
  MessageChangeRepository,
} from '../store/message-change.repository.js';
import { findChanged } from './change-match.js';
import { deletedEvent, editedEvent, pollEvent } from './change-events.js';
import { pollResult } from './poll-result.js';

/** What messages do to earlier ones. */
@Injectable()
export class ChangeProjection {
  constructor(private readonly changes: MessageChangeRepository) {}

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
    const fresh = await this.changes.insertNew(tx, instanceId, items);
    return fresh.length === 0 ? [] : this.applyAll(tx, instanceId, fresh);
  }

  /** Applies what was changed of messages that are stored only now; it was told when it came. */
  async applyEarlier(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<void> {
    const earlier = await this.changes.ofTargets(tx, instanceId, wireIds);
    await this.applyAll(tx, instanceId, earlier);
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
      case 'voted': {
        if (message === null) return null;
        const votes = await this.changes.lastVotes(tx, instanceId, message);
        return pollEvent(instanceId, message, pollResult(message.content, votes));
      }
    }
  }
}
