import type { LinkedDevice } from '../accounts/linked-device.js';
import type { QueryTable } from './query-router.js';

/** `md`: a client logs out. */
export function linkedDeviceQueries(unlink: (device: LinkedDevice) => void): QueryTable {
  return {
    'md set remove-companion-device': (device) => {
      unlink(device);
      return [];
    },
  };
}
