import { Injectable } from '@nestjs/common';
import { ProfileSink } from '@switchboard/connections';
import type { EntityManager } from 'typeorm';
import { InstanceRepository } from '../persistence/instance.repository.js';

/** Keeps what an instance learns of itself. */
@Injectable()
export class StoredProfileSink extends ProfileSink {
  constructor(private readonly instances: InstanceRepository) {
    super();
  }

  opened(
    tx: EntityManager,
    instanceId: string,
    self: { jid: string | null; name: string | null; pictureUrl: string | null },
  ): Promise<void> {
    return this.instances.saveProfile(tx, instanceId, self);
  }

  changed(
    tx: EntityManager,
    instanceId: string,
    self: { name?: string; pictureUrl?: string | null },
  ): Promise<void> {
    return this.instances.changeProfile(tx, instanceId, self);
  }
}
