import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@switchboard/channels';
import { extensionOf, MediaStore, Sound, Spool } from '@switchboard/media';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { base64Answer } from './base64-answer.js';
import type { Base64RequestDto } from './media.dto.js';
import { MessageMedia } from './message-media.js';

const MP4_TYPE = 'audio/mp4';

/** A file that is read once. */
interface File {
  readonly bytes: Readable;
  readonly size: number;
  readonly mimetype: string;
}

/** Answers `getBase64FromMediaMessage`. */
@Injectable()
export class Base64Media {
  constructor(
    private readonly media: MessageMedia,
    private readonly store: MediaStore,
    private readonly sounds: Sound,
    private readonly spool: Spool,
  ) {}

  /** @returns the JSON of a `Base64MediaDto`, written as the file is read @throws what `MessageMedia` throws */
  async answer(
    instanceId: string,
    { message: { key, message }, convertToMp4 = false }: Base64RequestDto,
  ): Promise<Readable> {
    const found = await this.media.find(instanceId, key, message ?? null);
    const stored = await this.media.bring(instanceId, found);
    const bytes = await this.store.read(instanceId, stored.id);
    const isSound = convertToMp4 && stored.kind === 'audio';
    const file: File = isSound ? await this.asMp4(bytes) : { ...stored, bytes };
    const { node, messageType } = found.found;
    const fileName = textIn(node, 'fileName') ?? stored.fileName;
    return base64Answer(
      {
        mediaType: messageType,
        fileName: fileName ?? `${found.key.id}${extensionOf(file.mimetype)}`,
        ...(textIn(node, 'caption') === null ? {} : { caption: textIn(node, 'caption') }),
        size: {
          fileLength: file.size,
          height: numberIn(node, 'height'),
          width: numberIn(node, 'width'),
        },
        mimetype: file.mimetype,
      },
      file.bytes,
      { buffer: null },
    );
  }

  private async asMp4(bytes: Readable): Promise<File> {
    const sound = await this.spool.take(bytes);
    try {
      const made = await this.sounds.toMp4(sound);
      const stream = createReadStream(made.path);
      stream.once('close', () => void this.spool.drop(made));
      return { bytes: stream, size: made.size, mimetype: MP4_TYPE };
    } finally {
      await this.spool.drop(sound);
    }
  }
}

function textIn(node: JsonObject, name: string): string | null {
  const value = node[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberIn(node: JsonObject, name: string): number | undefined {
  const value = node[name];
  return typeof value === 'number' ? value : undefined;
}
