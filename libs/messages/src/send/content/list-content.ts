import type { ListContent } from '@switchboard/channels';
import type { SendListDto } from '../dto/send-list.dto.js';

export function listContent(body: SendListDto): ListContent {
  return {
    kind: 'list',
    title: body.title,
    description: body.description || null,
    footerText: body.footerText,
    buttonText: body.buttonText,
    sections: body.sections.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => ({
        title: row.title,
        description: row.description || null,
        rowId: row.rowId,
      })),
    })),
  };
}
