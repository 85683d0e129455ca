import type { ConnectionView, PairingView } from '@switchboard/connections';

/** What whoever asked for a connection waits for. */
export type PairingOutcome =
  | { readonly kind: 'open' }
  /** A QR code is shown, and the pairing code too when one was wanted. */
  | { readonly kind: 'pairing'; readonly pairing: PairingView }
  /** It will not be tried any more. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What is waited for. */
export interface PairingWish {
  /** Of the request; a view that is older says nothing of it. */
  readonly generation: number;
  /** A pairing code is wanted too. */
  readonly wantsPairingCode: boolean;
}

/** What a view answers to a wish, or null when it is too early to say. */
export function pairingOutcome(view: ConnectionView, wish: PairingWish): PairingOutcome | null {
  if (view.generation < wish.generation) return null;
  switch (view.state) {
    case 'open':
      return { kind: 'open' };
    case 'close':
      return { kind: 'refused', reason: view.reason ?? 'connection.failed' };
    case 'connecting': {
      const { code, pairingCode } = view.pairing;
      const isShown = code !== null && (!wish.wantsPairingCode || pairingCode !== null);
      return isShown ? { kind: 'pairing', pairing: view.pairing } : null;
    }
  }
}
