import { ACCOUNTS } from './accounts.js';
import { LINKED_DEVICE } from './linked-device.js';
import { MEDIA_AND_LINKS } from './media-and-links.js';
import { SENDING } from './sending.js';
import type { Trials } from './stage.js';

/** How each capability is tried on each channel. */
export const TRIALS: Trials = { ...SENDING, ...MEDIA_AND_LINKS, ...LINKED_DEVICE, ...ACCOUNTS };
