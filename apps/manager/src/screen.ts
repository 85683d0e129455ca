import type { Api } from './api.js';

/** What a screen is given. */
export interface ScreenContext {
  readonly api: Api;
  /** The key opens everything, not only the instances that have it. */
  readonly isGlobal: boolean;
  /** Aborts when the screen is left. */
  readonly signal: AbortSignal;
  /** Stops looking: what the screen is about is on its way out. */
  readonly leave: () => void;
  /** Begins the screen anew, with what kept it from being left. */
  readonly reopen: (failure: unknown) => void;
}
