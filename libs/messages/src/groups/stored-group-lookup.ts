import { Injectable } from '@nestjs/common';
import type { GroupMetadata } from '@switchboard/channels';
import { GroupLookup } from '@switchboard/connections';
import { GroupRepository } from './group.repository.js';

/** `GroupLookup` over the stored groups. */
@Injectable()
export class StoredGroupLookup extends GroupLookup {
  constructor(private readonly groups: GroupRepository) {
    super();
  }

  override async find(instanceId: string, jid: string): Promise<GroupMetadata | null> {
    return (await this.groups.find(instanceId, jid))?.metadata ?? null;
  }
}
