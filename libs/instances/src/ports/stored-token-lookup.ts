import { Injectable } from '@nestjs/common';
import { type InstanceIdentity, TokenLookup } from '@switchboard/access';
import { InstanceRepository } from '../persistence/instance.repository.js';

/** Finds who a token belongs to, in the database as it is now. */
@Injectable()
export class StoredTokenLookup extends TokenLookup {
  constructor(private readonly instances: InstanceRepository) {
    super();
  }

  find(keyedHash: Buffer): Promise<InstanceIdentity | null> {
    return this.instances.identityByToken(keyedHash);
  }

  findByName(instanceName: string): Promise<InstanceIdentity | null> {
    return this.instances.identityByName(instanceName.normalize('NFC'));
  }
}
