import {
  FileNameRequiredError,
  MediaSourceInvalidError,
  type MediaSourceText,
  type MediaWish,
  readMediaSource,
  type TakenMedia,
} from '@switchboard/media';
import type {
  SendMediaDto,
  SendPtvDto,
  SendStickerDto,
  SendWhatsAppAudioDto,
} from './send-media.dto.js';

/** A medium that is to be sent: where it is, and as what it goes. */
export interface MediaOrder {
  /** Null: it came with the request. */
  readonly source: MediaSourceText | null;
  readonly upload: TakenMedia | null;
  readonly wish: MediaWish;
  readonly caption: string | null;
}

const AUDIO_WORDS = 'Owned media must be a url, base64, or valid file with buffer';

/** @throws MediaSourceInvalidError, FileNameRequiredError */
export function mediaOrder(body: SendMediaDto, upload: TakenMedia | null): MediaOrder {
  const { mediatype, media, mimetype, fileName, caption } = body;
  const source = sourceOf(media, upload);
  if (mediatype === 'document' && source?.kind === 'base64' && !fileName)
    throw new FileNameRequiredError();
  return {
    source,
    upload,
    wish: {
      form: mediatype,
      mimetype: mimetype || null,
      fileName: fileName || null,
      convert: true,
    },
    caption: caption || null,
  };
}

/** @throws MediaSourceInvalidError */
export const videoNoteOrder = ({ video }: SendPtvDto, upload: TakenMedia | null): MediaOrder =>
  plainOrder('video-note', video, upload);

/** @throws MediaSourceInvalidError */
export function voiceOrder(
  { audio, encoding }: SendWhatsAppAudioDto,
  upload: TakenMedia | null,
): MediaOrder {
  return plainOrder('voice', audio, upload, encoding ?? true, AUDIO_WORDS);
}

/** @throws MediaSourceInvalidError */
export function stickerOrder(
  { sticker, notConvertSticker }: SendStickerDto,
  upload: TakenMedia | null,
): MediaOrder {
  return plainOrder('sticker', sticker, upload, !(notConvertSticker ?? false));
}

/** @throws MediaSourceInvalidError */
export function plainOrder(
  form: MediaWish['form'],
  text: string | undefined,
  upload: TakenMedia | null,
  convert = true,
  words?: string,
): MediaOrder {
  return {
    source: sourceOf(text, upload, words),
    upload,
    wish: { form, mimetype: null, fileName: null, convert },
    caption: null,
  };
}

/** A picture at an address, and nowhere else. @throws MediaSourceInvalidError */
export function pictureOrder(url: string): MediaOrder {
  const order = plainOrder('image', url, null, true, 'thumbnailUrl must be a url');
  if (order.source?.kind !== 'url') throw new MediaSourceInvalidError('thumbnailUrl must be a url');
  return order;
}

/** A file that came along counts before a text. */
function sourceOf(
  text: string | undefined,
  upload: TakenMedia | null,
  words?: string,
): MediaSourceText | null {
  if (upload !== null) return null;
  if (text === undefined) throw new MediaSourceInvalidError(words);
  try {
    return readMediaSource(text);
  } catch (error) {
    throw error instanceof MediaSourceInvalidError ? new MediaSourceInvalidError(words) : error;
  }
}
