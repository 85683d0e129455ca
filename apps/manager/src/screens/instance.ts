import type { components } from '@switchboard/sdk';
import { confirmed } from '../confirm.js';
import { button, element, replaceContent } from '../element.js';
import { Notice } from '../notice.js';
import { poll } from '../poll.js';
import type { ScreenContext } from '../screen.js';
import { aboutWords, explain, stateWord } from '../words.js';
import { deliveriesSection } from './deliveries.js';
import { PairingPanel } from './pairing.js';
import { webhooksSection } from './webhooks.js';

type ConnectionState = components['schemas']['ConnectionStateDto'];

const LOOK_EVERY_MS = 3_000;
/** While somebody waits for a QR code or for the scan to be seen. */
const LOOK_EVERY_MS_WHILE_CONNECTING = 1_000;

/**
 * One instance: its connection, its webhooks and what became of their deliveries.
 *
 * @param failure what was tried here last and did not work; null when nothing was
 */
export function instanceScreen(
  context: ScreenContext,
  name: string,
  failure: unknown,
): HTMLElement {
  const { api, signal } = context;
  const notice = new Notice();
  const actionNotice = new Notice();
  if (failure !== null) actionNotice.show(failure);
  const badge = element('span', { id: 'state', role: 'status' });
  const about = element('p', { class: 'hint', id: 'about' });
  const why = element('div', { id: 'why' });
  const actions = element('div', { class: 'row' });
  const pairing = new PairingPanel(api, name, signal);
  let state: ConnectionState | null = null;

  const show = (now: ConnectionState): void => {
    if (JSON.stringify(now) === JSON.stringify(state)) return;
    state = now;
    badge.className = `state ${now.state}`;
    badge.textContent = stateWord(now.state);
    why.replaceChildren(
      ...explain(now).map((text) => element('p', {}, text)),
      now.reason === null ? '' : element('p', { class: 'hint' }, element('code', {}, now.reason)),
    );
    replaceContent(actions, ...buttons(now));
  };

  /** Which number it is shows with each state, and changes with none. */
  const showAbout = async (): Promise<void> => {
    const { items } = await api.instances({ instanceName: name }, signal);
    const [found] = items;
    if (found !== undefined) about.textContent = aboutWords(found);
  };

  const look = async (): Promise<void> => {
    try {
      const before = state?.state;
      show(await api.state(name, signal));
      if (state?.state !== before) await showAbout();
      await pairing.follow(state?.reason === 'connection.waiting_for_scan');
      notice.clear();
    } catch (error) {
      if (!signal.aborted) notice.show(error);
      throw error;
    }
  };
  const polling = poll(
    look,
    () => (state?.state === 'connecting' ? LOOK_EVERY_MS_WHILE_CONNECTING : LOOK_EVERY_MS),
    signal,
  );

  /** What a button does; no second one while it is under way. */
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    if (actions.ariaBusy === 'true') return;
    actionNotice.clear();
    actions.ariaBusy = 'true';
    try {
      // What it comes to is seen while it is under way.
      const done = work();
      polling.again();
      await done;
    } catch (error) {
      actionNotice.show(error);
    } finally {
      actions.ariaBusy = 'false';
      polling.again();
    }
  };

  const logOut = async (): Promise<void> => {
    const isMeant = await confirmed({
      title: `Log ${name} out?`,
      text: 'WhatsApp forgets this device. The instance and its data stay; it has to be paired again.',
      yes: 'Log out',
    });
    if (isMeant) await act(() => api.logOut(name));
  };
  const remove = async (): Promise<void> => {
    const isMeant = await confirmed({
      title: `Delete ${name}?`,
      text: 'The instance is logged out and removed with all its data. That cannot be undone.',
      yes: 'Delete',
    });
    if (!isMeant || actions.ariaBusy === 'true') return;
    actions.ariaBusy = 'true';
    // Whoever looks on would be told that it does not exist.
    context.leave();
    try {
      await api.deleteInstance(name);
      location.hash = '#/';
    } catch (error) {
      context.reopen(error);
    }
  };
  const buttons = ({ state: now }: ConnectionState): HTMLElement[] => [
    ...(now === 'close'
      ? [
          button(
            'Connect',
            { id: 'connect', class: 'primary' },
            () => void act(() => api.connect(name)),
          ),
        ]
      : [button('Restart', { id: 'restart' }, () => void act(() => api.restart(name)))]),
    button('Log out', { id: 'log-out' }, () => void logOut()),
    button('Delete', { id: 'delete', class: 'danger' }, () => void remove()),
  ];

  return element(
    'section',
    {},
    element('a', { href: '#/' }, '← Instances'),
    element('div', { class: 'row spread' }, element('h1', {}, name), badge),
    about,
    notice.node,
    element(
      'div',
      { class: 'card' },
      element('h2', {}, 'Connection'),
      why,
      actionNotice.node,
      actions,
    ),
    pairing.node,
    webhooksSection(api, name, notice, signal),
    deliveriesSection(api, name, notice, signal),
  );
}
