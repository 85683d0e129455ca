import { Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { Leases, Transactions } from '@switchboard/database';
import { Keyring } from './keyring.js';

/** Notes, beside the lease of this node, which keys it can read with: a rotation asks before it writes. */
@Injectable()
export class KeyAnnouncement implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly keyring: Keyring,
    @Optional() private readonly leases?: Leases,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const nodeId = this.leases?.nodeId;
    if (nodeId === undefined) return;
    await this.transactions.run(async (tx) => {
      await tx.query(
        `DELETE FROM node_key WHERE node_id = $1
           OR NOT EXISTS (SELECT 1 FROM node_lease n WHERE n.node_id = node_key.node_id)`,
        [nodeId],
      );
      await tx.query('INSERT INTO node_key (node_id, key_id) SELECT $1, unnest($2::text[])', [
        nodeId,
        this.keyring.ids,
      ]);
    });
  }
}
