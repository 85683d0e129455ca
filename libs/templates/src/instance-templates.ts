/** What `instances` needs of the store of templates. */
export abstract class InstanceTemplates {
  /** Removes the templates of a deleted instance from here; the other side keeps its own. */
  abstract purge(instanceId: string): Promise<void>;
}
