/** What WhatsApp shows of a medium before it is fetched. Plain JSON; what is not known is left out. */
export interface MediaFacts {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  /** 64 loudnesses from 0 to 100, in base64. */
  readonly waveform?: string;
  /** A small JPEG, in base64. */
  readonly thumbnail?: string;
  readonly isAnimated?: boolean;
}
