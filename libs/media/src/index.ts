export { Sound } from './convert/sound.js';
export { type FetchOptions, MediaIntake, type TakenMedia } from './intake/media-intake.js';
export { type MediaSourceText, readMediaSource } from './intake/media-source.js';
export * from './media.errors.js';
export {
  type ListedMedia,
  MEDIA_KINDS,
  type MediaFilter,
  type MediaKind,
  MediaStore,
  type MessageRef,
  type NewMedia,
  type StoredMedia,
} from './media-store.js';
export { MediaModule } from './media.module.js';
export type { MediaFacts } from './prepare/media-facts.js';
export { MediaPreparer, type MediaWish, type PreparedMedia } from './prepare/media-preparer.js';
export { extensionOf, type MediaForm } from './prepare/media-type.js';
export { ProfilePictures } from './prepare/profile-pictures.js';
export { Spool } from './spool/spool.js';
export type { SpooledFile } from './spool/spooled-file.js';
