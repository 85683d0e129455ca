import { build } from './build-when-stale.mjs';

await build();
