import { Global, Module } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { OutboundHttpModule } from '@switchboard/http';
import { Ffmpeg } from './convert/ffmpeg/ffmpeg.js';
import { Film } from './convert/film.js';
import { Picture } from './convert/picture.js';
import { Sound } from './convert/sound.js';
import { MediaIntake } from './intake/media-intake.js';
import { MediaStore } from './media-store.js';
import { MediaPreparer } from './prepare/media-preparer.js';
import { ProfilePictures } from './prepare/profile-pictures.js';
import { ExpiredMediaRepository } from './retention/expired-media.repository.js';
import { MediaRetention } from './retention/media-retention.js';
import { Spool } from './spool/spool.js';
import { BlobStore } from './store/blob-store.js';
import { FolderBlobStore } from './store/folder-blob-store.js';
import { MediaRepository } from './store/media.repository.js';
import { RecordedMediaStore } from './store/recorded-media-store.js';

/**
 * Media: taken in, converted, stored. Global, because channels and messages both use it. Needs `AppConfig`, the data
 * source, `Transactions` and `SweepScheduler` from global modules.
 */
@Global()
@Module({
  imports: [OutboundHttpModule],
  providers: [
    Spool,
    MediaRepository,
    { provide: BlobStore, inject: [AppConfig], useFactory: blobStore },
    { provide: MediaStore, useClass: RecordedMediaStore },
    ExpiredMediaRepository,
    MediaRetention,
    Ffmpeg,
    Film,
    Picture,
    Sound,
    MediaIntake,
    MediaPreparer,
    ProfilePictures,
  ],
  exports: [MediaStore, Spool, MediaIntake, MediaPreparer, ProfilePictures, Sound],
})
export class MediaModule {}

/** The client of S3 is loaded where S3 is used. */
async function blobStore({ media }: AppConfig): Promise<BlobStore> {
  if (media.s3 === null) return new FolderBlobStore(media.dir);
  const { S3BlobStore } = await import('./store/s3-blob-store.js');
  return new S3BlobStore(media.s3);
}
