import { proto } from '@switchboard/baileys';
import type { ListContent } from '../../../commands/outgoing-content.js';
import { contextOf } from './context-of.js';
import type { LibraryMessage } from './library-message.js';

/** Without this node the server takes a list, and the receiver's app does not show it. */
const LIST_NODE = {
  tag: 'biz',
  attrs: {},
  content: [{ tag: 'list', attrs: { v: '2', type: 'product_list' } }],
};

/** A list to choose one row of. */
export function listMessage(content: ListContent, mentions: readonly string[]): LibraryMessage {
  const { title, description, buttonText, footerText } = content;
  return {
    message: {
      listMessage: {
        title,
        ...(description === null ? {} : { description }),
        buttonText,
        footerText,
        // What the apps show of the kind that the node names.
        listType: proto.Message.ListMessage.ListType.PRODUCT_LIST,
        sections: content.sections.map((section) => ({
          title: section.title,
          rows: section.rows.map((row) => ({
            title: row.title,
            ...(row.description === null ? {} : { description: row.description }),
            rowId: row.rowId,
          })),
        })),
        ...contextOf(mentions),
      },
    },
    nodes: [LIST_NODE],
  };
}
