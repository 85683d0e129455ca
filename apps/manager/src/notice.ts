import { ApiError } from './api-error.js';
import { element } from './element.js';

/** Where a screen tells what went wrong; screen readers say it at once. */
export class Notice {
  readonly node = element('div', { role: 'alert' });
  private shown = '';

  clear(): void {
    this.shown = '';
    this.node.replaceChildren();
  }

  /** The same failure twice in a row is told once. */
  show(error: unknown): void {
    const { code, status, requestId, texts } = apiErrorOf(error);
    const said = JSON.stringify([code, texts]);
    if (said === this.shown) return;
    this.shown = said;
    const request = requestId === null ? '' : `, request ${requestId}`;
    this.node.replaceChildren(
      element(
        'div',
        { class: 'card error' },
        ...texts.map((text) => element('div', {}, text)),
        status === 401
          ? element('div', {}, 'This key does not open it: sign in with another.')
          : null,
        element('p', { class: 'hint' }, element('code', {}, `${code}${request}`)),
      ),
    );
  }
}

/** A failure that no answer told of is one of this page. */
function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('page.failed', null, [String(error)], null);
}
