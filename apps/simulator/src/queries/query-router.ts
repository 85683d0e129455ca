import type { BinaryNode } from '@switchboard/baileys';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { iqError, iqResult } from '../stanzas/stanzas.js';

/** Answers one kind of `<iq>`: the content of the result, or a whole answer (an error). */
export type QueryHandler = (
  device: LinkedDevice,
  iq: BinaryNode,
) => BinaryNode | BinaryNode[] | Promise<BinaryNode | BinaryNode[]>;

/** Handlers by `xmlns type child`; `*` stands for any child. */
export type QueryTable = Readonly<Record<string, QueryHandler>>;

/** Finds who answers an `<iq>`. */
export class QueryRouter {
  private readonly table: ReadonlyMap<string, QueryHandler>;

  constructor(...tables: readonly QueryTable[]) {
    this.table = new Map(tables.flatMap((table) => Object.entries(table)));
  }

  /** @returns the answer, or null for what wants none (an answer of the client) */
  async answer(device: LinkedDevice, iq: BinaryNode): Promise<BinaryNode | null> {
    const { type, xmlns } = iq.attrs;
    if (type !== 'get' && type !== 'set' && xmlns === undefined) return null;
    const [child] = Array.isArray(iq.content) ? iq.content : [];
    const kind = `${xmlns} ${type ?? 'get'}`;
    const handler = this.table.get(`${kind} ${child?.tag}`) ?? this.table.get(`${kind} *`);
    if (!handler) return iqError(iq, 501, 'feature-not-implemented');
    const answer = await handler(device, iq);
    return Array.isArray(answer) ? iqResult(iq, answer) : answer;
  }
}
