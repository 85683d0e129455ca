import { ApiError } from './api-error.js';
import { element } from './element.js';

/** Where a screen tells what went wrong; screen readers say it at once. */
export class Notice {
  readonly node = element('div', { role: 'alert' });
  /** What went wrong last, by who told of it. */
  private readonly failures = new Map<string, ApiError>();
  private shown = '';

  /** What `source` told of is over. */
  clear(source = ''): void {
    if (this.failures.delete(source)) this.render();
  }

  /** Several sources that fail for one reason are one failure, which is told once. */
  show(error: unknown, source = ''): void {
    this.failures.set(source, apiErrorOf(error));
    this.render();
  }

  private render(): void {
    const byText = new Map<string, ApiError>();
    for (const error of this.failures.values()) {
      const said = JSON.stringify([error.code, error.texts]);
      if (!byText.has(said)) byText.set(said, error);
    }
    const now = JSON.stringify([...byText.keys()]);
    if (now === this.shown) return;
    this.shown = now;
    this.node.replaceChildren(...[...byText.values()].map(failureOf));
  }
}

function failureOf({ code, status, requestId, texts }: ApiError): HTMLElement {
  const request = requestId === null ? '' : `, request ${requestId}`;
  return element(
    'div',
    { class: 'card error' },
    ...texts.map((text) => element('div', {}, text)),
    status === 401 ? element('div', {}, 'This key does not open it: sign in with another.') : null,
    element('p', { class: 'hint' }, element('code', {}, `${code}${request}`)),
  );
}

/** A failure that no answer told of is one of this page. */
function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('page.failed', null, [String(error)], null);
}
