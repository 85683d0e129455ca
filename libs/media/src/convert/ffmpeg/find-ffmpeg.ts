import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** An ffmpeg, or why there is none. */
export type FoundFfmpeg = { readonly path: string } | { readonly reason: string };

const NAME = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';

/** The one that is configured, else the one on the path, else the one of the optional package. */
export async function findFfmpeg(
  configured: string | null,
  searchPath = process.env['PATH'] ?? '',
): Promise<FoundFfmpeg> {
  if (configured !== null)
    return (await isProgram(configured))
      ? { path: configured }
      : { reason: `FFMPEG_PATH is ${configured}, which is no program that may be run.` };
  for (const folder of searchPath.split(delimiter)) {
    const path = join(folder, NAME);
    if (folder !== '' && (await isProgram(path))) return { path };
  }
  const packaged = await packagedFfmpeg();
  if (packaged !== null && (await isProgram(packaged))) return { path: packaged };
  return {
    reason:
      'There is no ffmpeg to convert with. Install one, or name it in FFMPEG_PATH, or install the optional package @ffmpeg-installer/ffmpeg.',
  };
}

/** Null where the package is not installed, or has no binary for this machine. */
async function packagedFfmpeg(): Promise<string | null> {
  try {
    const { default: installed } = await import('@ffmpeg-installer/ffmpeg');
    return installed.path;
  } catch {
    return null;
  }
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
