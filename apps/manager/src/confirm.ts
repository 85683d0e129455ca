import { button, element } from './element.js';

/** What is asked before something is done that cannot be undone. */
interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly yes: string;
}

/** Asks in a dialog of the page. @returns whether it is meant */
export function confirmed({ title, text, yes }: Question): Promise<boolean> {
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'confirm-title' },
    element('h2', { id: 'confirm-title' }, title),
    element('p', {}, text),
    element(
      'div',
      { class: 'row' },
      button('Cancel', {}, () => dialog.close('no')),
      button(yes, { class: 'danger' }, () => dialog.close('yes')),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
