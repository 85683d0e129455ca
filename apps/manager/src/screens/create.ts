import type { Api } from '../api.js';
import { element, form } from '../element.js';
import { Notice } from '../notice.js';
import { instanceHash } from '../route.js';

/** The channels, and what each needs besides a name. */
const CHANNELS = [
  { integration: 'WHATSAPP-BAILEYS', text: 'Linked device (QR code)', number: null, token: null },
  {
    integration: 'WHATSAPP-BUSINESS',
    text: "Meta's Cloud API",
    number: 'Phone number id',
    token: 'Access token',
  },
  {
    integration: 'EVOLUTION',
    text: 'A bridge of your own',
    number: 'Name of the number',
    token: null,
  },
] as const;

/** Makes an instance, and goes to it. */
export function createForm(api: Api): HTMLElement {
  const notice = new Notice();
  const name = element('input', {
    id: 'new-name',
    required: '',
    maxlength: '100',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const channel = element(
    'select',
    { id: 'new-channel' },
    ...CHANNELS.map(({ integration, text }) => element('option', { value: integration }, text)),
  );
  const number = element('input', { id: 'new-number', autocomplete: 'off' });
  const token = element('input', { id: 'new-token', type: 'password', autocomplete: 'off' });
  const more = element('div', { class: 'fields' });
  const showMore = (): void => {
    const wanted = CHANNELS.find(({ integration }) => integration === channel.value);
    more.replaceChildren(
      ...[labelled(number, wanted?.number ?? null), labelled(token, wanted?.token ?? null)].flat(),
    );
  };
  channel.addEventListener('change', showMore);
  const submit = element('button', { class: 'primary', type: 'submit' }, 'Create');

  const create = async (): Promise<void> => {
    submit.disabled = true;
    notice.clear();
    const instanceName = name.value.trim();
    const filled = (input: HTMLInputElement): string | undefined =>
      (input.isConnected && input.value.trim()) || undefined;
    try {
      await api.createInstance({
        instanceName,
        integration: channelOf(channel.value),
        qrcode: true,
        number: filled(number),
        token: filled(token),
      });
      location.hash = instanceHash(instanceName);
    } catch (error) {
      notice.show(error);
    } finally {
      submit.disabled = false;
    }
  };
  return element(
    'div',
    { class: 'card' },
    element('h2', {}, 'New instance'),
    notice.node,
    form(
      { class: 'fields' },
      () => void create(),
      element('label', { for: 'new-name' }, 'Name', name),
      element('label', { for: 'new-channel' }, 'Channel', channel),
      more,
      submit,
    ),
  );
}

function labelled(input: HTMLInputElement, text: string | null): HTMLElement[] {
  if (text === null) return [];
  input.required = true;
  return [element('label', { for: input.id }, text, input)];
}

const channelOf = (value: string): (typeof CHANNELS)[number]['integration'] =>
  CHANNELS.find(({ integration }) => integration === value)?.integration ?? 'WHATSAPP-BAILEYS';
