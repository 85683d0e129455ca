import mime from 'mime';

/** How a medium is to be sent. */
export type MediaForm =
  'image' | 'video' | 'video-note' | 'audio' | 'voice' | 'document' | 'sticker';

/** What is known of the type of a medium. */
export interface TypeHints {
  /** As the caller says. */
  readonly asked: string | null;
  /** As the bytes say. */
  readonly seen: string | null;
  /** As where it came from says. */
  readonly claimed: string | null;
  readonly fileName: string | null;
}

/** What is assumed where nothing says anything. */
const DEFAULT_TYPES: Readonly<Record<MediaForm, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  'video-note': 'video/mp4',
  audio: 'audio/mpeg',
  voice: 'audio/ogg; codecs=opus',
  document: 'application/octet-stream',
  sticker: 'image/webp',
};

const TYPE = /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/;

/**
 * The type that a medium is sent with: the caller's word holds. A document is what its name says before what its bytes
 * say, since many formats are archives of another kind inside.
 */
export function sentType(form: MediaForm, { asked, seen, claimed, fileName }: TypeHints): string {
  const named = fileName === null ? null : mime.getType(fileName);
  const order = form === 'document' ? [asked, named, seen, claimed] : [asked, seen, named, claimed];
  const known = order.find((type) => type !== null && TYPE.test(type));
  return known ?? DEFAULT_TYPES[form];
}

/** `.jpeg` for `image/jpeg`; empty when the type has none. */
export function extensionOf(mimetype: string): string {
  const extension = mime.getExtension(mimetype);
  return extension === null ? '' : `.${extension}`;
}

/** `name` with the extension of the type, unless it has one. */
export function withExtension(name: string, mimetype: string): string {
  if (/\.[A-Za-z0-9]{1,10}$/.test(name)) return name;
  return `${name}${extensionOf(mimetype)}`;
}

/** Whether a type is among those allowed, where `*` stands for any part. */
export function isAllowedType(mimetype: string, allowed: readonly string[]): boolean {
  const [kind = '', exact = ''] = mimetype.split(';', 1)[0]?.trim().toLowerCase().split('/') ?? [];
  return allowed.some((entry) => {
    const [allowedKind, allowedExact] = entry.toLowerCase().split('/');
    return (
      (allowedKind === '*' || allowedKind === kind) &&
      (allowedExact === '*' || allowedExact === exact)
    );
  });
}
