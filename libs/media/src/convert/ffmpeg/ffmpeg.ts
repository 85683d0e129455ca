import { spawn } from 'node:child_process';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import pLimit, { type LimitFunction } from 'p-limit';
import { MediaUnreadableError, NoConverterError } from '../../media.errors.js';
import { findFfmpeg, type FoundFfmpeg } from './find-ffmpeg.js';

/** How long one conversion may take. */
const TIMEOUT_MS = 120_000;
/** What is kept of what ffmpeg says of itself. */
const MAX_WORDS = 16 * 1024;

/**
 * Formats that are opened. Others, such as playlists, name further files, which would be opened too; and none is looked
 * for anywhere but in the file itself.
 */
const FORMATS =
  'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,mp3,wav,aac,flac,amr,asf,avi,mpeg,mpegts,flv,aiff,caf,au,gif';

/** What ffmpeg is told. */
export interface FfmpegTask {
  readonly input: string;
  /** Everything behind the input. */
  readonly output: readonly string[];
  /** What it is to be read as, for people. */
  readonly as: string;
  /** Gets what is written to `pipe:1`. */
  readonly onData?: (chunk: Buffer) => void;
}

/** Runs ffmpeg, a few at a time, on files that nobody has looked into yet. */
@Injectable()
export class Ffmpeg {
  private readonly turn: LimitFunction;
  private found: Promise<FoundFfmpeg> | null = null;

  constructor(private readonly config: AppConfig) {
    this.turn = pLimit(config.media.conversions);
  }

  async isThere(): Promise<boolean> {
    return 'path' in (await this.find());
  }

  /**
   * @returns what it said
   * @throws NoConverterError (501) when there is none, MediaUnreadableError when it fails
   */
  async run(task: FfmpegTask): Promise<string> {
    const found = await this.find();
    if ('reason' in found) throw new NoConverterError(found.reason);
    return this.turn(() => execute(found.path, task));
  }

  private find(): Promise<FoundFfmpeg> {
    this.found ??= findFfmpeg(this.config.media.ffmpegPath);
    return this.found;
  }
}

function execute(program: string, { input, output, as, onData }: FfmpegTask): Promise<string> {
  const args = [
    '-nostdin',
    '-hide_banner',
    '-y',
    '-protocol_whitelist',
    'file,pipe',
    '-format_whitelist',
    FORMATS,
    '-i',
    input,
    ...output,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', onData === undefined ? 'ignore' : 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      env: {},
    });
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(0, MAX_WORDS);
    });
    if (onData !== undefined) child.stdout?.on('data', onData);
    child.once('error', (error) => reject(new NoConverterError(`ffmpeg: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) resolve(words);
      else reject(new MediaUnreadableError(as, { cause: new Error(words.slice(-500)) }));
    });
  });
}
