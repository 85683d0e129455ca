import type { JsonObject } from '../../../channel-message.js';
import type { ListContent } from '../../../commands/outgoing-content.js';
import { hasTwins } from './buttons.js';
import { ContentNotAllowedError } from './content.errors.js';

/** Meta takes no more in all sections together. */
const MAX_ROWS = 10;
/** What is longer is cut, as in the wire contract. */
const MAX_ROW_DESCRIPTION_LENGTH = 72;

/**
 * A list to choose from.
 *
 * @throws ContentNotAllowedError
 */
export function listInteractive(content: ListContent): JsonObject {
  check(content);
  const { title, description, footerText, buttonText, sections } = content;
  return {
    type: 'list',
    // Meta refuses a list without a text under its title.
    ...(description ? { header: { type: 'text', text: title } } : {}),
    body: { text: description || title },
    ...(footerText === '' ? {} : { footer: { text: footerText } }),
    action: {
      button: buttonText,
      sections: sections.map((section) => ({
        title: section.title,
        rows: section.rows.map((row) => ({
          id: row.rowId,
          title: row.title,
          ...(row.description ? { description: cut(row.description) } : {}),
        })),
      })),
    },
  };
}

function check({ sections }: ListContent): void {
  const rows = sections.flatMap((section) => section.rows);
  if (sections.length === 0 || sections.some((section) => section.rows.length === 0)) {
    throw new ContentNotAllowedError(['Each section of a list needs a row']);
  }
  if (hasTwins(sections.map(({ title }) => title))) {
    throw new ContentNotAllowedError(['Section titles cannot be repeated']);
  }
  if (hasTwins(rows.map(({ rowId }) => rowId))) {
    throw new ContentNotAllowedError(['Row IDs cannot be repeated']);
  }
  if (rows.length > MAX_ROWS) {
    throw new ContentNotAllowedError([`A list has at most ${MAX_ROWS} rows, in all its sections`]);
  }
}

/** By code points: half of one is not a text. */
const cut = (text: string): string =>
  Array.from(text).slice(0, MAX_ROW_DESCRIPTION_LENGTH).join('');
