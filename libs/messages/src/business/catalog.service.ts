import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { KnownPeopleRepository } from '../contacts/known-people.repository.js';
import { chatAddress } from '../live/chat-address.js';
import { LiveCommands } from '../live/live-commands.js';
import type {
  CatalogDto,
  CollectionsDto,
  GetCatalogDto,
  GetCollectionsDto,
} from './catalog.dto.js';

const DEFAULT_PRODUCTS = 10;
const MAX_COLLECTIONS = 20;

const NO_CATALOG = { words: 'Error fetching catalog', status: 400 } as const;
const NO_COLLECTIONS = { words: 'Error fetching collections', status: 400 } as const;

/** What businesses sell. */
@Injectable()
export class CatalogService {
  constructor(
    private readonly live: LiveCommands,
    private readonly people: KnownPeopleRepository,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  async catalog(instanceId: string, { number, limit }: GetCatalogDto): Promise<CatalogDto> {
    const { jid, isBusiness, products } = await this.live.run(
      instanceId,
      { kind: 'find-catalog', chat: addressOf(number), limit: limit ?? DEFAULT_PRODUCTS },
      NO_CATALOG,
      { number },
    );
    if (!isBusiness) return { wuid: jid, name: null, isBusiness };
    return {
      wuid: jid,
      numberExists: true,
      isBusiness,
      catalogLength: products.length,
      catalog: products,
    };
  }

  async collections(
    instanceId: string,
    { number, limit }: GetCollectionsDto,
  ): Promise<CollectionsDto> {
    const found = await this.live.run(
      instanceId,
      {
        kind: 'find-collections',
        chat: addressOf(number),
        limit: Math.min(limit ?? MAX_COLLECTIONS, MAX_COLLECTIONS),
      },
      NO_COLLECTIONS,
      { number },
    );
    const { jid, isBusiness, collections } = found;
    if (!isBusiness) return { wuid: jid, name: null, isBusiness };
    const known = await this.people.find(this.database, instanceId, [jid]);
    return {
      wuid: jid,
      name: found.name ?? known.get(jid)?.name ?? null,
      numberExists: true,
      isBusiness,
      collectionsLength: collections.length,
      collections,
    };
  }
}

const addressOf = (number: string | undefined): string | null =>
  number === undefined ? null : chatAddress(number);
