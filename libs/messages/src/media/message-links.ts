import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { TokenHasher } from '@switchboard/crypto';
import type { MessageRef } from '@switchboard/media';

const SECOND_MS = 1_000;
const FORM = /^m~([0-9a-f-]{36})\.([A-Za-z0-9_-]{1,700})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/;
const NAMED = /^([01])([^/]*)\/(.*)$/s;

/** The message whose file a link leads to. */
export interface LinkedMessage {
  readonly instanceId: string;
  readonly message: MessageRef;
}

/**
 * Addresses of the files of messages, which can be given before the file is in the store: it is brought there when the
 * address is used first, if it is not there by then.
 */
@Injectable()
export class MessageLinks {
  constructor(
    private readonly config: AppConfig,
    private readonly hasher: TokenHasher,
  ) {}

  make(instanceId: string, { remoteJid, id, fromMe }: MessageRef, seconds: number): string {
    const named = Buffer.from(`${fromMe ? 1 : 0}${remoteJid}/${id}`).toString('base64url');
    const expires = Math.floor(Date.now() / SECOND_MS) + seconds;
    const signed = `m~${instanceId}.${named}.${expires}`;
    return `${this.config.server.url}/files/${signed}.${this.sign(signed).toString('base64url')}`;
  }

  /** Null for a token that is wrong or over. */
  open(token: string): LinkedMessage | null {
    const [, instanceId, named = '', expires, signature] = FORM.exec(token) ?? [];
    if (instanceId === undefined || signature === undefined) return null;
    const wanted = this.sign(`m~${instanceId}.${named}.${expires}`);
    const isGood = timingSafeEqual(wanted, Buffer.from(signature, 'base64url'));
    if (!isGood || Number(expires) * SECOND_MS < Date.now()) return null;
    const text = Buffer.from(named, 'base64url').toString('utf8');
    const [, fromMe, remoteJid, id] = NAMED.exec(text) ?? [];
    if (remoteJid === undefined || id === undefined) return null;
    return { instanceId, message: { remoteJid, id, fromMe: fromMe === '1' } };
  }

  private sign(text: string): Buffer {
    return this.hasher.hash(`message-link/${text}`);
  }
}
