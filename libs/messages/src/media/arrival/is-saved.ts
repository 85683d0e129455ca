import { findMedia, type MessageContent } from '@switchboard/channels';
import type { AppConfig } from '@switchboard/config';
import type { MediaKind } from '@switchboard/media';

type Saving = Pick<AppConfig['media'], 'save' | 'saveVideo'>;

/** Whether media of this kind are kept in the store by themselves. */
export const keepsMedia = ({ save, saveVideo }: Saving, kind: MediaKind): boolean =>
  save && (saveVideo || (kind !== 'video' && kind !== 'ptv'));

/** Whether the medium of a message is. One that does not say how to fetch it is not. */
export function isSaved(content: MessageContent, saving: Saving): boolean {
  const found = findMedia(content);
  if (found === null || !keepsMedia(saving, found.kind)) return false;
  // WhatsApp's key to the file, or the id that Meta gave it.
  return typeof (found.node['mediaKey'] ?? found.node['id']) === 'string';
}
