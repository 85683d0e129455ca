import type { components } from '@switchboard/sdk';
import type { Api } from '../api.js';
import { button, element, replaceContent } from '../element.js';
import { Notice } from '../notice.js';
import { poll } from '../poll.js';
import { table } from '../table.js';
import { timeWords } from '../words.js';

type Delivery = components['schemas']['DeliveryDto'];
type Attempt = components['schemas']['AttemptDto'];

const LOOK_EVERY_MS = 5_000;
const PAGE_SIZE = 20;

/** States that deliveries may be narrowed to, with the word for each. */
const STATES = ['', 'pending', 'waiting', 'held', 'dead', 'delivered'] as const;
const COLUMNS = ['Event', 'State', 'Tries', 'Last answer', 'When', 'Actions'];

/** Recent deliveries, newest first; one can be opened, to see its tries, and made again. */
export function deliveriesSection(
  api: Api,
  name: string,
  notice: Notice,
  signal: AbortSignal,
): HTMLElement {
  const replayNotice = new Notice();
  const list = element('div', { id: 'deliveries' });
  const filter = element(
    'select',
    { id: 'delivery-state' },
    ...STATES.map((state) => element('option', { value: state }, state === '' ? 'all' : state)),
  );
  let openId: string | null = null;
  let shown = '';

  const look = async (): Promise<void> => {
    try {
      const state = STATES.find((each) => each === filter.value) || undefined;
      const { deliveries } = await api.deliveries(name, { limit: PAGE_SIZE, state }, signal);
      const open = deliveries.find(({ id }) => id === openId);
      const tries = open === undefined ? [] : (await api.delivery(name, open.id, signal)).tries;
      notice.clear('deliveries');
      const now = JSON.stringify([deliveries, open?.id, tries]);
      if (now === shown) return;
      shown = now;
      replaceContent(list, tableOf(deliveries, open?.id ?? null, tries));
    } catch (error) {
      if (!signal.aborted) notice.show(error, 'deliveries');
      throw error;
    }
  };
  const polling = poll(look, () => LOOK_EVERY_MS, signal);
  filter.addEventListener('change', polling.again);

  const toggle = (id: string): void => {
    openId = openId === id ? null : id;
    polling.again();
  };
  const replay = async (id: string): Promise<void> => {
    try {
      await api.replay(name, id);
      openId = id;
    } catch (error) {
      replayNotice.show(error);
      return;
    }
    replayNotice.clear();
    polling.again();
  };

  const tableOf = (
    deliveries: readonly Delivery[],
    open: string | null,
    tries: readonly Attempt[],
  ): HTMLElement => {
    if (deliveries.length === 0) return element('p', { class: 'hint' }, 'There is none.');
    const rows = deliveries.flatMap((delivery) => [
      rowOf(delivery, open === delivery.id),
      ...(open === delivery.id ? [triesRow(tries)] : []),
    ]);
    return table('Deliveries', COLUMNS, rows);
  };

  const rowOf = (delivery: Delivery, isOpen: boolean): HTMLTableRowElement => {
    const { id, event, state, attempts, replayed, replayable, createdAt, nextAttemptAt } = delivery;
    const next = nextAttemptAt === null ? '' : ` (next try ${timeWords(nextAttemptAt)})`;
    return element(
      'tr',
      { 'data-delivery': id },
      element('td', {}, event),
      element('td', {}, `${state}${replayed ? ', replayed' : ''}${next}`),
      element('td', {}, String(attempts)),
      element('td', { class: 'long' }, lastAnswer(delivery.lastStatus, delivery.lastError)),
      element('td', {}, timeWords(createdAt)),
      element(
        'td',
        {},
        element(
          'div',
          { class: 'row' },
          button(
            'Tries',
            {
              id: `tries-${id}`,
              'aria-expanded': String(isOpen),
              'aria-label': `Tries of ${event}`,
            },
            () => toggle(id),
          ),
          replayable
            ? button(
                'Replay',
                { id: `replay-${id}`, 'aria-label': `Replay ${event}` },
                () => void replay(id),
              )
            : null,
        ),
      ),
    );
  };

  return element(
    'div',
    { class: 'card' },
    element(
      'div',
      { class: 'row spread' },
      element('h2', {}, 'Deliveries'),
      element('label', { for: 'delivery-state' }, 'State', filter),
    ),
    replayNotice.node,
    list,
  );
}

function triesRow(tries: readonly Attempt[]): HTMLTableRowElement {
  const lines = tries.map(({ attempt, startedAt, durationMs, status, error, reply }) =>
    element(
      'li',
      {},
      `${attempt}. ${timeWords(startedAt)}, ${durationMs} ms: ${lastAnswer(status, error)}`,
      reply === null || reply === '' ? null : element('p', { class: 'hint' }, reply),
    ),
  );
  const content =
    lines.length === 0 ? 'Nothing was tried yet.' : element('ul', { class: 'tries' }, ...lines);
  return element(
    'tr',
    {},
    element('td', { colspan: String(COLUMNS.length), class: 'long' }, content),
  );
}

function lastAnswer(status: number | null, error: Delivery['lastError']): string {
  if (error !== null) return `${error.code}: ${error.message}`;
  return status === null ? '–' : String(status);
}
