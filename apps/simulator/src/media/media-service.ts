import { randomBytes } from 'node:crypto';
import { MediaFaults } from './media-faults.js';
import { MediaStore } from './media-store.js';

/** What there is of the media host apart from its port. */
export class MediaService {
  readonly store = new MediaStore();
  readonly faults = new MediaFaults();
  /** Host and port that clients are told to upload to; known once the host listens. */
  hostname = '';
  private readonly tokens = new Set<string>();

  /** A token that allows uploads. */
  issueToken(): string {
    const token = randomBytes(24).toString('base64url');
    this.tokens.add(token);
    return token;
  }

  isAuthentic(token: string | null): boolean {
    return token !== null && this.tokens.has(token);
  }
}
