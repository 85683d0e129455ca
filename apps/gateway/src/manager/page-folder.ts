import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is served as the page: beside the gateway in the build, and in the sources (where its scripts are missing). */
export const PAGE_FOLDER = fileURLToPath(new URL('../../../manager/page/', import.meta.url));

/** The files that the page is made of. */
export const ASSETS_FOLDER = join(PAGE_FOLDER, 'assets');
