/** Attributes of an element; null leaves one out. */
type Attributes = Readonly<Record<string, string | null>>;

/** What an element holds. Texts become text, never markup. */
export type Content = Node | string | null;

/** Makes an element. The page's one way to show data: there is no other door to markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, value);
  }
  made.append(...content.filter((each) => each !== null));
  return made;
}

/** A button that does something. */
export function button(
  text: string,
  attributes: Attributes,
  onClick: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** A form that the page itself acts on; the browser sends nothing. */
export function form(
  attributes: Attributes,
  onSubmit: () => void,
  ...content: readonly Content[]
): HTMLFormElement {
  const made = element('form', attributes, ...content);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  return made;
}

/** Puts new content in place of the old. Who was on an element with an id stays on its successor. */
export function replaceContent(parent: Element, ...content: readonly Content[]): void {
  const focused = document.activeElement;
  const id = focused !== null && parent.contains(focused) ? focused.id : '';
  parent.replaceChildren(...content.filter((each) => each !== null));
  if (id !== '') document.getElementById(id)?.focus();
}
