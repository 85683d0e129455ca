import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The name of an instance, which two events of labels carry in their data. */
@Injectable()
export class InstanceNames {
  /** Empty when the instance is gone. */
  async of(tx: EntityManager, instanceId: string): Promise<string> {
    const rows: { name: string }[] = await tx.query('SELECT name FROM instance WHERE id = $1', [
      instanceId,
    ]);
    return rows[0]?.name ?? '';
  }
}
