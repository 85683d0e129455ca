import type { Product, WASocket } from '@switchboard/baileys';
import type { AnswerOf, CommandHandlers, CommandOf } from '../../../commands/channel-commands.js';
import type { CatalogCommands } from '../../../commands/catalog-commands.js';
import { findChat } from '../find-chat.js';
import { ownJid } from '../profile/find-profile.js';
import { jsonObject } from '../../mapping/proto-json.js';

/** Pages of a catalogue that are read at most. */
const MAX_PAGES = 5;

type Socket = Pick<
  WASocket,
  'onWhatsApp' | 'user' | 'getCatalog' | 'getCollections' | 'getBusinessProfile'
>;

async function findCatalog(
  socket: Socket,
  { chat, limit }: CommandOf<'find-catalog'>,
  deadline: AbortSignal,
): Promise<AnswerOf<'find-catalog'>> {
  const jid = chat === null ? ownJid(socket) : await findChat(socket, chat);
  if (!(await isBusiness(socket, jid))) return { jid, isBusiness: false, products: [] };
  const products: Product[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES && (page === 0 || cursor !== undefined); page += 1) {
    deadline.throwIfAborted();
    const found = await socket.getCatalog({ jid, limit, cursor });
    products.push(...found.products);
    cursor = found.nextPageCursor;
  }
  return { jid, isBusiness: true, products: products.map(jsonObject) };
}

async function findCollections(
  socket: Socket,
  { chat, limit }: CommandOf<'find-collections'>,
): Promise<AnswerOf<'find-collections'>> {
  const jid = chat === null ? ownJid(socket) : await findChat(socket, chat);
  const name = chat === null ? (socket.user?.name ?? null) : null;
  if (!(await isBusiness(socket, jid))) return { jid, name, isBusiness: false, collections: [] };
  const { collections } = await socket.getCollections(jid, limit);
  return { jid, name, isBusiness: true, collections: collections.map(jsonObject) };
}

const isBusiness = async (socket: Socket, jid: string): Promise<boolean> =>
  Boolean(await socket.getBusinessProfile(jid));

export const CATALOG_HANDLERS: CommandHandlers<WASocket, keyof CatalogCommands> = {
  'find-catalog': findCatalog,
  'find-collections': findCollections,
};
