import type { components } from '@switchboard/sdk';
import { element, form, replaceContent } from '../element.js';
import { Notice } from '../notice.js';
import { poll } from '../poll.js';
import { instanceHash, listHash } from '../route.js';
import type { ScreenContext } from '../screen.js';
import { aboutWords, stateWord } from '../words.js';
import { createForm } from './create.js';

type Listed = components['schemas']['ListedInstanceDto'];

const PAGE_SIZE = 100;
const LOOK_EVERY_MS = 3_000;

/** The instances that the key opens, oldest first. */
export function listScreen(context: ScreenContext, cursor: string | undefined): HTMLElement {
  const { api, isGlobal, signal } = context;
  const notice = new Notice();
  const list = element('div', { id: 'instances' }, element('p', { class: 'hint' }, 'Loading …'));
  let shown = '';
  const look = async (): Promise<void> => {
    try {
      const page = await api.instances({ limit: PAGE_SIZE, cursor }, signal);
      notice.clear();
      const rows = page.items.map(rowOf);
      const now = JSON.stringify([rows, page.next]);
      if (now === shown) return;
      shown = now;
      replaceContent(list, ...contentOf(rows, page.next));
    } catch (error) {
      if (!signal.aborted) notice.show(error);
      throw error;
    }
  };
  poll(look, () => LOOK_EVERY_MS, signal);
  return element(
    'section',
    {},
    element(
      'div',
      { class: 'row spread' },
      element('h1', {}, 'Instances'),
      isGlobal ? findForm() : null,
    ),
    notice.node,
    isGlobal ? createForm(api) : null,
    list,
  );
}

/** What a row shows of an instance, and nothing else: it is compared to know whether it changed. */
interface Row {
  readonly name: string;
  readonly state: Listed['connectionStatus'];
  readonly about: string;
}

function rowOf(instance: Listed): Row {
  const { name, connectionStatus } = instance;
  return { name, state: connectionStatus, about: aboutWords(instance) };
}

function contentOf(rows: readonly Row[], next: string | null): (HTMLElement | null)[] {
  if (rows.length === 0) return [element('p', { class: 'hint' }, 'There is no instance yet.')];
  return [
    element('ul', { class: 'instances' }, ...rows.map((row) => element('li', {}, linkTo(row)))),
    next === null ? null : element('a', { id: 'next-page', href: listHash(next) }, 'Next page'),
  ];
}

function linkTo({ name, state, about }: Row): HTMLElement {
  return element(
    'a',
    { class: 'instance', id: `instance-${name}`, href: instanceHash(name) },
    // No picture from WhatsApp: this page asks nobody but the gateway.
    element('span', { class: 'initial', 'aria-hidden': 'true' }, initialOf(name)),
    element('span', { class: 'name' }, name),
    element('span', { class: `state ${state}` }, stateWord(state)),
    element('span', { class: 'about' }, about),
  );
}

const initialOf = (name: string): string => Array.from(name)[0]?.toUpperCase() ?? '';

/** For one that is on another page. */
function findForm(): HTMLElement {
  const input = element('input', { id: 'find', type: 'search', required: '', autocomplete: 'off' });
  return form(
    { class: 'fields', role: 'search' },
    () => (location.hash = instanceHash(input.value.trim())),
    element('label', { for: 'find' }, 'Find by name', input),
    element('button', { type: 'submit' }, 'Open'),
  );
}
