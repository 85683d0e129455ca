/** Finds the instance that a token belongs to. `instances` implements it. */
export abstract class TokenLookup {
  /** By keyed hash of the token (`TokenHasher`); null when no living instance has it. */
  abstract find(keyedHash: Buffer): Promise<InstanceIdentity | null>;
  /** By name, among living instances. */
  abstract findByName(instanceName: string): Promise<InstanceIdentity | null>;
}

/** The two names of an instance. */
export interface InstanceIdentity {
  readonly instanceId: string;
  readonly instanceName: string;
}
