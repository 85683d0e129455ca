import type { components } from '@switchboard/sdk';
import type { Api } from '../api.js';
import { element, replaceContent } from '../element.js';
import type { Notice } from '../notice.js';
import { poll } from '../poll.js';
import { table } from '../table.js';
import { timeWords } from '../words.js';

type Endpoint = components['schemas']['EndpointDto'];

const LOOK_EVERY_MS = 5_000;

/** Who is told, and how each of them is doing. */
export function webhooksSection(
  api: Api,
  name: string,
  notice: Notice,
  signal: AbortSignal,
): HTMLElement {
  const list = element('div', { id: 'webhooks' });
  let shown = '';
  const look = async (): Promise<void> => {
    try {
      const endpoints = await api.endpoints(name, signal);
      notice.clear('webhooks');
      const now = JSON.stringify(endpoints);
      if (now === shown) return;
      shown = now;
      replaceContent(list, contentOf(endpoints));
    } catch (error) {
      if (!signal.aborted) notice.show(error, 'webhooks');
      throw error;
    }
  };
  poll(look, () => LOOK_EVERY_MS, signal);
  return element('div', { class: 'card' }, element('h2', {}, 'Webhooks'), list);
}

function contentOf(endpoints: readonly Endpoint[]): HTMLElement {
  if (endpoints.length === 0) {
    return element(
      'p',
      { class: 'hint' },
      'Nobody is told yet. ',
      element('code', {}, 'POST /webhook/set/{instanceName}'),
      ' sets a webhook.',
    );
  }
  return table('Webhooks', ['Address', 'Events', 'How it is'], endpoints.map(rowOf));
}

function rowOf(endpoint: Endpoint): HTMLTableRowElement {
  const { url, events, description } = endpoint;
  return element(
    'tr',
    {},
    element(
      'td',
      { class: 'long' },
      url,
      description === null ? null : element('p', { class: 'hint' }, description),
    ),
    element('td', {}, events.length === 0 ? 'all' : String(events.length)),
    element('td', {}, healthWords(endpoint)),
  );
}

function healthWords({ enabled, health }: Endpoint): string {
  const { state, disabledReason, lastFailure, lastFailureAt, lastSuccessAt } = health;
  if (state === 'disabled') return `Switched off by the gateway (${disabledReason ?? 'unknown'})`;
  if (!enabled) return 'Off';
  if (state === 'failing') {
    const at = lastFailureAt === null ? '' : `, ${timeWords(lastFailureAt)}`;
    return `Failing (${lastFailure ?? 'unknown'}${at})`;
  }
  return lastSuccessAt === null
    ? 'Nothing told yet'
    : `Well; last told ${timeWords(lastSuccessAt)}`;
}
