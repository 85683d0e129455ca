import type { MediaFacts } from '../../prepare/media-facts.js';

/** What ffmpeg says of a film that it opens: `Duration: 00:00:05.04`, `Video: h264 …, 640x360`. */
export function filmFacts(words: string): Pick<MediaFacts, 'width' | 'height' | 'seconds'> {
  const duration = /Duration: (\d+):(\d+):(\d+(?:\.\d+)?)/.exec(words);
  const size = /Stream #0:\d+.*?: Video: .*?\b(\d{2,5})x(\d{2,5})\b/.exec(words);
  return {
    ...(duration === null
      ? {}
      : {
          seconds: Math.max(
            1,
            Math.round(
              Number(duration[1]) * 3_600 + Number(duration[2]) * 60 + Number(duration[3]),
            ),
          ),
        }),
    ...(size === null ? {} : { width: Number(size[1]), height: Number(size[2]) }),
  };
}
