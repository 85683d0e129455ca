import { createHmac } from 'node:crypto';
import type { GraphNumber } from './graph-numbers.js';

/** The value of one change of a notification. */
export type ChangeValue = Readonly<Record<string, unknown>>;

/** A notification with one change for each value. */
export function notificationOf(number: GraphNumber, values: readonly ChangeValue[]): object {
  const metadata = {
    display_phone_number: number.displayNumber.replace(/\D/g, ''),
    phone_number_id: number.id,
  };
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: number.businessId,
        changes: values.map((value) => ({
          field: 'messages',
          value: { messaging_product: 'whatsapp', metadata, ...value },
        })),
      },
    ],
  };
}

/** A notification that the status of a template has changed. It names no number. */
export function templateNotificationOf({ businessId }: GraphNumber, value: ChangeValue): object {
  const changes = [{ field: 'message_template_status_update', value }];
  const time = Math.floor(Date.now() / 1_000);
  return { object: 'whatsapp_business_account', entry: [{ id: businessId, time, changes }] };
}

/** A message that a person writes, with who wrote it. */
export function messageValue(from: string, name: string, message: object): ChangeValue {
  return { contacts: [{ profile: { name }, wa_id: from }], messages: [{ from, ...message }] };
}

/** A status of a message that was sent. */
export function statusValue(
  id: string,
  recipient: string,
  status: string,
  errors?: readonly object[],
): ChangeValue {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const failure = errors === undefined ? {} : { errors };
  return { statuses: [{ id, status, timestamp, recipient_id: recipient, ...failure }] };
}

/** As Meta writes bodies: characters beyond ASCII are escaped, so that the bytes are not what a parser would write. */
export const bytesOf = (notification: object): Buffer =>
  Buffer.from(
    JSON.stringify(notification).replace(
      /[\u0080-\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** `X-Hub-Signature-256` of these bytes. */
export const signatureOf = (appSecret: string, bytes: Uint8Array): string =>
  `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;

/** Posts a notification to the number's webhook, signed. @returns the status of the answer */
export async function postNotification(number: GraphNumber, notification: object): Promise<number> {
  if (number.webhookUrl === null) return 0;
  const bytes = bytesOf(notification);
  const response = await fetch(number.webhookUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': signatureOf(number.appSecret, bytes),
    },
    body: new Uint8Array(bytes),
  });
  await response.arrayBuffer();
  return response.status;
}
