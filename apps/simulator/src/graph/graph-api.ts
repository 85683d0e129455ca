import { z } from 'zod';
import {
  faultAnswer,
  type GraphAnswer,
  invalidParameter,
  noSuchObject,
  wrongToken,
} from './graph-faults.js';
import type { GraphNumber, GraphNumbers, GraphSentMessage } from './graph-numbers.js';
import { answerTemplates } from './graph-templates.js';

/** A request to Graph. */
export interface GraphRequest {
  readonly method: string;
  /** Without the version: `/106540352242922/messages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const outgoing = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  to: z.string().regex(/^\d{5,20}$/),
  type: z.string(),
});

/**
 * Answers as Graph does; null: the connection is cut without an answer.
 *
 * @param onSent called with each message that was taken
 */
export function answerOf(
  numbers: GraphNumbers,
  request: GraphRequest,
  onSent: (number: GraphNumber, message: GraphSentMessage) => void,
): GraphAnswer | null {
  const fault = numbers.takeFault();
  if (fault !== null) return faultAnswer(fault);
  const token = /^Bearer (\S+)$/.exec(request.authorization ?? '')?.[1] ?? '';
  if (!numbers.knowsToken(token)) return wrongToken();
  const [, id = '', edge] = request.path.split('/');
  if (edge === 'message_templates') {
    return numbers.ofBusiness(id, token) === undefined
      ? noSuchObject(id)
      : answerTemplates(numbers.templates, id, request);
  }
  const number = numbers.get(id);
  if (number === undefined || number.token !== token) return noSuchObject(id);
  if (request.method === 'GET' && edge === undefined) {
    const { displayNumber: display_phone_number, verifiedName: verified_name } = number;
    return { status: 200, body: { id, display_phone_number, verified_name } };
  }
  if (request.method === 'POST' && edge === 'messages')
    return send(numbers, number, request, onSent);
  return noSuchObject(id);
}

function send(
  numbers: GraphNumbers,
  number: GraphNumber,
  { body }: GraphRequest,
  onSent: (number: GraphNumber, message: GraphSentMessage) => void,
): GraphAnswer {
  const parsed = outgoing.safeParse(body);
  if (!parsed.success) return invalidParameter('Invalid parameter');
  const { to } = parsed.data;
  const message = { id: numbers.newMessageId(), numberId: number.id, to, body: parsed.data };
  numbers.sent.push(message);
  onSent(number, message);
  return {
    status: 200,
    body: {
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id: message.id }],
    },
  };
}
