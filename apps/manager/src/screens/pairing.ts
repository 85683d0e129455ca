import type { AnswerOf } from '@switchboard/sdk';
import type { Api } from '../api.js';
import { element, form } from '../element.js';
import { Notice } from '../notice.js';
import { timeWords } from '../words.js';

/** The QR code that is shown now, and the way by a code to type. There while a scan is waited for. */
export class PairingPanel {
  readonly node = element('div', { class: 'card', id: 'pairing' });
  private readonly notice = new Notice();
  private readonly image = element('img', { class: 'qr', id: 'qr', width: '320', height: '320' });
  private readonly text = element('code', { class: 'code-text', id: 'qr-text' });
  private readonly typed = element('div', { 'aria-live': 'polite' });
  private readonly number = element('input', {
    id: 'pairing-number',
    inputmode: 'tel',
    required: '',
    autocomplete: 'off',
    placeholder: '5511987654321',
  });

  constructor(
    private readonly api: Api,
    private readonly name: string,
    private readonly signal: AbortSignal,
  ) {
    this.image.alt = `QR code to pair ${name} with`;
    this.node.hidden = true;
    this.node.append(
      element('h2', {}, 'Pair it with a phone'),
      this.notice.node,
      element('div', { class: 'pairing' }, this.byScan(), this.byCode()),
    );
  }

  /** Shows the code of this moment, or nothing while none is waited for. */
  async follow(isWaiting: boolean): Promise<void> {
    if (isWaiting) this.show(await this.api.connect(this.name, { signal: this.signal }));
    else this.node.hidden = true;
  }

  private show(answer: AnswerOf<'connectInstance'>): void {
    if (!('code' in answer) || answer.base64 === null) {
      this.node.hidden = true;
      return;
    }
    if (this.image.src !== answer.base64) this.image.src = answer.base64;
    if (this.text.textContent !== answer.code) this.text.textContent = answer.code;
    this.showTyped(answer.pairingCode, answer.pairingCodeExpiresAt);
    this.node.hidden = false;
  }

  private showTyped(code: string | null, expiresAt: string | null): void {
    if ((this.typed.dataset['code'] ?? '') === (code ?? '')) return;
    this.typed.dataset['code'] = code ?? '';
    if (code === null) {
      this.typed.replaceChildren();
      return;
    }
    const until =
      expiresAt === null ? '' : `Good until ${timeWords(expiresAt)}; the next one follows.`;
    this.typed.replaceChildren(
      element('p', { class: 'pairing-code', id: 'pairing-code' }, code),
      element('p', { class: 'hint' }, until),
    );
  }

  private byScan(): HTMLElement {
    return element(
      'div',
      {},
      this.image,
      element(
        'p',
        { class: 'hint' },
        'On the phone: WhatsApp → Linked devices → Link a device. The code changes by itself.',
      ),
      element('details', {}, element('summary', {}, 'The code as text'), this.text),
    );
  }

  private byCode(): HTMLElement {
    return element(
      'div',
      {},
      form(
        {},
        () => void this.askForCode(),
        element('label', { for: 'pairing-number' }, 'Or type a code on the phone of', this.number),
        element('p', {}, element('button', { type: 'submit' }, 'Get a pairing code')),
      ),
      element(
        'p',
        { class: 'hint' },
        'The number with its country code. On the phone: Link with phone number instead.',
      ),
      this.typed,
    );
  }

  private async askForCode(): Promise<void> {
    this.notice.clear();
    try {
      this.show(await this.api.connect(this.name, { number: this.number.value.trim() }));
    } catch (error) {
      this.notice.show(error);
    }
  }
}
