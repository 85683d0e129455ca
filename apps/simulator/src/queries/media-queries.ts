import type { MediaService } from '../media/media-service.js';
import { node } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

const TTL_SECONDS = '3600';

/** `w:m`: a client asks where to upload files. */
export function mediaQueries(media: MediaService): QueryTable {
  return {
    'w:m set media_conn': () => {
      const host = node('host', {
        hostname: media.hostname,
        maxContentLengthBytes: String(128 * 1024 * 1024),
      });
      return [node('media_conn', { auth: media.issueToken(), ttl: TTL_SECONDS }, [host])];
    },
  };
}
