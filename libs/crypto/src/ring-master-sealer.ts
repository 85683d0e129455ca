import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActiveKey } from './active-key.js';
import { Keyring } from './keyring.js';
import type { MasterSealedTable } from './master-sealed-table.js';
import { MasterSealer } from './ports.js';

/** `MasterSealer` over the keys from configuration. */
@Injectable()
export class RingMasterSealer extends MasterSealer {
  /** All that it was told of. */
  readonly tables: MasterSealedTable[] = [];

  constructor(
    private readonly keyring: Keyring,
    private readonly active: ActiveKey,
  ) {
    super();
  }

  override keptIn(table: MasterSealedTable): void {
    this.tables.push(table);
  }

  override async seal(tx: EntityManager, context: string, plain: Uint8Array): Promise<Buffer> {
    const { key } = await this.active.hold(tx, 'value');
    return key.seal(context, plain);
  }

  override open(context: string, sealed: Uint8Array): Buffer {
    return this.keyring.open('value', context, sealed);
  }
}
