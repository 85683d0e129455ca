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
export { Spool } from './spool/spool.js';
export type { SpooledFile } from './spool/spooled-file.js';
