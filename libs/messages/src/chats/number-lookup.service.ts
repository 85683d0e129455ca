import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { NumberAnswer } from '@switchboard/channels';
import { Transactions } from '@switchboard/database';
import { DomainError } from '@switchboard/errors';
import type { DataSource } from 'typeorm';
import { KnownPeopleRepository } from '../contacts/known-people.repository.js';
import { GroupReader } from '../groups/group-reader.js';
import { LiveCommands } from '../live/live-commands.js';
import { type AskedNumber, askedNumber } from './asked-number.js';
import type { WhatsAppNumberDto } from './chat-actions.dto.js';
import { KnownNumberRepository } from './known-number.repository.js';

const REFUSAL = { words: 'Numbers could not be looked up', status: 400 } as const;

/** Says which numbers are on WhatsApp. What it said lately is not asked again. */
@Injectable()
export class NumberLookupService {
  constructor(
    private readonly live: LiveCommands,
    private readonly known: KnownNumberRepository,
    private readonly people: KnownPeopleRepository,
    private readonly groups: GroupReader,
    private readonly transactions: Transactions,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** In the order of `numbers`. */
  async lookUp(instanceId: string, numbers: readonly string[]): Promise<WhatsAppNumberDto[]> {
    const asked = numbers.map(askedNumber);
    const digits = asked.flatMap((each) => (each.kind === 'person' ? [each.digits] : []));
    const jids = await this.jidsOf(instanceId, [...new Set(digits)]);
    const addresses = asked.map((each) =>
      each.kind === 'person' ? (jids.get(each.digits) ?? null) : each.jid,
    );
    const names = await this.people.find(
      this.database,
      instanceId,
      addresses.filter((address) => address !== null),
    );
    const answers: WhatsAppNumberDto[] = [];
    for (const [index, each] of asked.entries()) {
      const jid = addresses[index] ?? null;
      const name = jid === null ? null : (names.get(jid)?.name ?? null);
      answers.push(await this.answer(instanceId, each, jid, name));
    }
    return answers;
  }

  private async answer(
    instanceId: string,
    asked: AskedNumber,
    jid: string | null,
    name: string | null,
  ): Promise<WhatsAppNumberDto> {
    const { number } = asked;
    const named = name === null ? {} : { name };
    switch (asked.kind) {
      case 'person':
        return jid === null
          ? { jid: `${asked.digits}@s.whatsapp.net`, exists: false, number }
          : { jid, exists: true, number, ...named };
      case 'lid':
        return { jid: asked.jid, exists: true, number, ...named, lid: 'lid' };
      case 'group': {
        const subject = await this.subjectOf(instanceId, asked.jid);
        return subject === null
          ? { jid: asked.jid, exists: false, number }
          : { jid: asked.jid, exists: true, number, name: subject };
      }
      case 'broadcast':
      case 'other':
        return { jid: asked.jid, exists: false, number };
    }
  }

  private async jidsOf(
    instanceId: string,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> {
    if (numbers.length === 0) return new Map();
    const known = await this.known.find(instanceId, numbers);
    const missing = numbers.filter((number) => !known.has(number));
    if (missing.length === 0) return known;
    const command = { kind: 'look-up-numbers', numbers: missing } as const;
    const found = await this.live.run(instanceId, command, REFUSAL);
    await this.store(instanceId, found);
    return new Map([...known, ...found.map(({ number, jid }) => [number, jid] as const)]);
  }

  private async store(instanceId: string, found: readonly NumberAnswer[]): Promise<void> {
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx !== null) await this.known.store(tx, instanceId, found);
    });
  }

  /** Null for a group that this instance cannot see. */
  private async subjectOf(instanceId: string, jid: string): Promise<string | null> {
    try {
      return (await this.groups.one(instanceId, jid)).metadata.subject;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'command.failed') return null;
      throw error;
    }
  }
}
