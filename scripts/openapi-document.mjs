import 'reflect-metadata';
import { buildWhenStale } from './build-when-stale.mjs';

/**
 * The document of the API, from the code that is built, as indented JSON. No gateway is started, so it needs neither a
 * port nor a database.
 */
export async function openApiDocument() {
  await buildWhenStale();
  const { previewDocument } = await import('../dist/apps/gateway/src/openapi/preview-document.js');
  return `${JSON.stringify(await previewDocument(), null, 2)}\n`;
}
