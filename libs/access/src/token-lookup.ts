/** Finds the instances that a token belongs to. `instances` implements it. */
export abstract class TokenLookup {
  /**
   * By keyed hash of the token (`TokenHasher`), oldest first; none when no living instance has it. An instance's own key
   * is its own alone, but several may prove themselves with the same one to the other side.
   */
  abstract find(keyedHash: Buffer): Promise<readonly InstanceIdentity[]>;
  /** By name, among living instances. */
  abstract findByName(instanceName: string): Promise<InstanceIdentity | null>;
}

/** The two names of an instance. */
export interface InstanceIdentity {
  readonly instanceId: string;
  readonly instanceName: string;
}
