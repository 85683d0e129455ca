import type { INestApplicationContext } from '@nestjs/common';
import { InstanceListService } from '@switchboard/instances';

/** Instances read at a time: a list of thousands is not held in memory. */
const PAGE = 500;

/** An instance that a command is to work on. */
export interface SelectedInstance {
  readonly instanceId: string;
  readonly instanceName: string;
}

/**
 * The instances of these names, or all when none is named.
 *
 * @throws NoInstanceMatchesError
 */
export async function* selectInstances(
  app: INestApplicationContext,
  names: readonly string[],
): AsyncIterable<SelectedInstance> {
  const list = app.get(InstanceListService, { strict: false });
  for (const instanceName of names.length === 0 ? [undefined] : names) {
    let cursor: string | undefined;
    do {
      const page = await list.find({ kind: 'global' }, { instanceName, limit: PAGE, cursor });
      for (const { instance } of page.items) yield instance;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
