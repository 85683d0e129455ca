import { element, form } from '../element.js';
import { Notice } from '../notice.js';

/**
 * Asks for a key.
 *
 * @param because why the key that there was is no longer good; null when there was none
 * @param enter tries a key; rejects when it is refused
 */
export function signInScreen(because: unknown, enter: (key: string) => Promise<void>): HTMLElement {
  const notice = new Notice();
  // Without a name: nothing of it is ever part of an address.
  const input = element('input', {
    id: 'key',
    type: 'password',
    required: '',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'key-hint',
  });
  const submit = element('button', { class: 'primary', type: 'submit' }, 'Sign in');
  const tryKey = async (): Promise<void> => {
    submit.disabled = true;
    notice.clear();
    try {
      await enter(input.value.trim());
    } catch (error) {
      notice.show(error);
      submit.disabled = false;
      input.select();
    }
  };
  if (because !== null) notice.show(because);
  return element(
    'section',
    { class: 'card' },
    element('h1', {}, 'Sign in'),
    notice.node,
    form(
      { class: 'fields' },
      () => void tryKey(),
      element('label', { for: 'key' }, 'Key', input),
      submit,
    ),
    element(
      'p',
      { class: 'hint', id: 'key-hint' },
      'The admin key, which was printed at the first start (',
      element('code', {}, 'npm run admin-key'),
      ' makes a new one), or the token of an instance, which opens that one alone. It is kept in this tab until you sign out or close it.',
    ),
  );
}
