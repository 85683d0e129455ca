import {
  areJidsSameUser,
  type AuthenticationCreds,
  type BaileysEventEmitter,
  jidNormalizedUser,
  type WASocket,
} from '@switchboard/baileys';
import { shownPicture } from './commands/profile/shown-picture.js';
import { storable } from './mapping/proto-json.js';
import type { ReportQueue } from './report-queue.js';

/**
 * Reports what becomes of the own name and picture while the connection is open, wherever they are changed: here, on the
 * phone, or on another device.
 */
export class OwnProfileNews {
  private name: string | null;
  private asking: Promise<void> = Promise.resolve();

  constructor(
    private readonly reports: Pick<ReportQueue, 'tell'>,
    private readonly socket: Pick<WASocket, 'profilePictureUrl'>,
    private readonly creds: Pick<AuthenticationCreds, 'me'>,
  ) {
    this.name = creds.me?.name ?? null;
  }

  listen(events: BaileysEventEmitter): void {
    events.on('creds.update', ({ me }) => {
      const name = me?.name;
      if (!name || name === this.name) return;
      this.name = name;
      void this.reports.tell({ kind: 'profile-changed', name: storable(name) });
    });
    events.on('contacts.update', (updates) => {
      const isOwn = updates.some(({ id, imgUrl }) => imgUrl !== undefined && this.isOwn(id));
      if (isOwn) this.pictureChanged();
    });
  }

  /** The server does not tell every picture to who has set it. */
  pictureChanged(): void {
    // One after the other, so that the last answer is of the last picture.
    this.asking = this.asking.then(async () => {
      const jid = jidNormalizedUser(this.creds.me?.id);
      const pictureUrl = await shownPicture(this.socket, jid);
      if (pictureUrl !== undefined)
        await this.reports.tell({ kind: 'profile-changed', pictureUrl });
    });
  }

  private isOwn(jid: string | undefined): boolean {
    const { id, lid } = this.creds.me ?? {};
    return areJidsSameUser(jid, id) || (lid !== undefined && areJidsSameUser(jid, lid));
  }
}
