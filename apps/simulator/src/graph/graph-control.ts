import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Journal } from '../journal.js';
import { NotFoundError } from '../simulator.errors.js';
import { GRAPH_FAULTS } from './graph-faults.js';
import {
  messageValue,
  notificationOf,
  postNotification,
  statusValue,
  templateNotificationOf,
} from './graph-notifications.js';
import { type GraphNumber, GraphNumbers, type GraphSentMessage } from './graph-numbers.js';

const id = z.string().min(1).max(64);
const digits = z.string().regex(/^\d{5,20}$/);

export const setNumber = z.object({
  id,
  businessId: id.optional(),
  displayNumber: z.string().optional(),
  verifiedName: z.string().optional(),
  token: z.string().min(1).optional(),
  appSecret: z.string().min(1).optional(),
  /** Where notifications of this number are posted: `<gateway>/webhook/meta`. */
  webhookUrl: z.url().nullable().optional(),
  tellsStatuses: z.boolean().optional(),
});
export const fail = z.object({
  kind: z.enum(GRAPH_FAULTS),
  /** How many requests in a row; 0 takes earlier orders back. */
  times: z.coerce.number().int().min(0).max(1_000),
});
export const sent = z.object({
  numberId: id.optional(),
  /** Waits for as many, at most `timeoutMs`. */
  atLeast: z.coerce.number().int().min(0).default(0),
  timeoutMs: z.coerce.number().int().min(0).max(60_000).default(10_000),
});
export const write = z.object({
  numberId: id,
  from: digits,
  name: z.string().default('Ana'),
  /** A message as Meta has it, `{"type": "text", "text": {"body": "Oi"}}`; its id is made when it has none. */
  message: z.looseObject({ type: z.string(), id: z.string().optional() }),
});
export const status = z.object({
  numberId: id,
  id: z.string(),
  to: digits,
  status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
  /** What Meta says of a failure: `[{"code": 131026, "title": "Message undeliverable"}]`. */
  errors: z.array(z.looseObject({})).optional(),
});
export const templateStatus = z.object({
  numberId: id,
  templateId: id,
  event: z.enum(['APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'PENDING_DELETION', 'FLAGGED']),
  reason: z.string().default('NONE'),
});
export const addFile = z.object({
  numberId: id,
  mimetype: z.string().min(1),
  name: z.string().default('file'),
  base64: z.base64(),
});
export const damageFile = z.object({ id });
export const notify = z.object({ numberId: id, notification: z.looseObject({}) });

/** All that can be asked of the stand-in, in process and over HTTP. */
export class GraphControl {
  readonly numbers = new GraphNumbers();
  private readonly journal = new Journal();

  /** Adds a number, or changes one. */
  async setNumber(request: z.input<typeof setNumber>): Promise<GraphNumber> {
    return this.numbers.set(withoutAbsent(setNumber.parse(request)));
  }

  /** The next requests fail. */
  async fail(request: z.input<typeof fail>): Promise<void> {
    const { kind, times } = fail.parse(request);
    this.numbers.fail(kind, times);
  }

  /** What gateways sent. */
  async sent(request: z.input<typeof sent> = {}): Promise<GraphSentMessage[]> {
    const { numberId, atLeast, timeoutMs } = sent.parse(request);
    const found = (): GraphSentMessage[] =>
      this.numbers.sent.filter(
        (message) => numberId === undefined || message.numberId === numberId,
      );
    await this.journal.until(() => found().length >= atLeast, timeoutMs);
    return found();
  }

  /** A person writes to a number. @returns the id of the message, and the status of the webhook's answer */
  async write(request: z.input<typeof write>): Promise<{ id: string; answered: number }> {
    const { numberId, from, name, message } = write.parse(request);
    const number = this.number(numberId);
    const messageId = message.id ?? this.numbers.newMessageId();
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const value = messageValue(from, name, { timestamp, ...message, id: messageId });
    return {
      id: messageId,
      answered: await postNotification(number, notificationOf(number, [value])),
    };
  }

  /** Tells what became of a message. */
  async status(request: z.input<typeof status>): Promise<{ answered: number }> {
    const { numberId, id: messageId, to, status: word, errors } = status.parse(request);
    const number = this.number(numberId);
    const notification = notificationOf(number, [statusValue(messageId, to, word, errors)]);
    return { answered: await postNotification(number, notification) };
  }

  /** Meta has decided on a template: it is stored so, and told. */
  async templateStatus(request: z.input<typeof templateStatus>): Promise<{ answered: number }> {
    const { numberId, templateId, event, reason } = templateStatus.parse(request);
    const number = this.number(numberId);
    const template = this.numbers.templates.setStatus(number.businessId, templateId, event);
    if (template === undefined) {
      throw new NotFoundError('template.not_found', `There is no template ${templateId}.`);
    }
    const notification = templateNotificationOf(number, {
      event,
      // A number, as Meta writes it.
      message_template_id: Number(templateId),
      message_template_name: template.name,
      message_template_language: template.language,
      reason,
    });
    return { answered: await postNotification(number, notification) };
  }

  /** A person sends a file: its id is for the message, `{"type": "image", "image": {"id": …}}`. */
  async addFile(request: z.input<typeof addFile>): Promise<{ id: string; sha256: string }> {
    const { base64, ...file } = addFile.parse(request);
    const bytes = Buffer.from(base64, 'base64');
    const added = this.numbers.files.add({ ...file, bytes });
    return { id: added.id, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** What is downloaded of this file from now on is not what is announced. */
  async damageFile(request: z.input<typeof damageFile>): Promise<void> {
    this.numbers.files.damage(damageFile.parse(request).id);
  }

  /** Posts any notification, signed with the secret of this number. */
  async notify(request: z.input<typeof notify>): Promise<{ answered: number }> {
    const { numberId, notification } = notify.parse(request);
    return { answered: await postNotification(this.number(numberId), notification) };
  }

  /** A message was taken: whoever waits hears of it, and the webhook is told what became of it. */
  onSent(number: GraphNumber, message: GraphSentMessage): void {
    this.journal.changed();
    if (!number.tellsStatuses || number.webhookUrl === null) return;
    const values = ['sent', 'delivered'].map((word) => statusValue(message.id, message.to, word));
    postNotification(number, notificationOf(number, values)).catch((error: unknown) => {
      process.stderr.write(`The webhook of ${number.id} cannot be reached: ${String(error)}\n`);
    });
  }

  private number(numberId: string): GraphNumber {
    const number = this.numbers.get(numberId);
    if (number === undefined) {
      throw new NotFoundError('number.not_found', `There is no number ${numberId}; add it first.`);
    }
    return number;
  }
}

/** A field that was left out does not take back what was set. */
function withoutAbsent(change: z.infer<typeof setNumber>) {
  const { id: numberId, ...fields } = change;
  const present: Partial<GraphNumber> = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return { ...present, id: numberId };
}
