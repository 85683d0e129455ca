import { build } from './build-when-stale.mjs';

build();
