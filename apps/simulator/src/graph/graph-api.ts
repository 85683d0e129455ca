import { z } from 'zod';
import {
  faultAnswer,
  type GraphAnswer,
  invalidParameter,
  noSuchObject,
  wrongToken,
} from './graph-faults.js';
import { answerFile, answerUpload } from './graph-files.js';
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
  /** Null when the body is no form. */
  readonly form: FormData | null;
}

/** Who asked with this header. */
export const tokenIn = (authorization: string | undefined): string =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '';

const outgoing = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  to: z.string().regex(/^\d{5,20}$/),
  type: z.string(),
});

/**
 * Answers as Graph does; null: the connection is cut without an answer.
 *
 * @param baseUrl where files are fetched from
 * @param onSent called with each message that was taken
 */
export async function answerOf(
  numbers: GraphNumbers,
  request: GraphRequest,
  baseUrl: string,
  onSent: (number: GraphNumber, message: GraphSentMessage) => void,
): Promise<GraphAnswer | null> {
  const fault = numbers.takeFault();
  if (fault !== null) return faultAnswer(fault);
  const token = tokenIn(request.authorization);
  if (!numbers.knowsToken(token)) return wrongToken();
  const [, id = '', edge] = request.path.split('/');
  if (edge === 'message_templates') {
    return numbers.ofBusiness(id, token) === undefined
      ? noSuchObject(id)
      : answerTemplates(numbers.templates, id, request);
  }
  const file = request.method === 'GET' && edge === undefined ? numbers.files.get(id) : undefined;
  if (file !== undefined) {
    return numbers.get(file.numberId)?.token === token
      ? answerFile(file, baseUrl)
      : noSuchObject(id);
  }
  const number = numbers.get(id);
  if (number === undefined || number.token !== token) return noSuchObject(id);
  if (request.method === 'GET' && edge === undefined) {
    const { displayNumber: display_phone_number, verifiedName: verified_name } = number;
    return { status: 200, body: { id, display_phone_number, verified_name } };
  }
  if (request.method === 'POST' && edge === 'messages')
    return send(numbers, number, request, onSent);
  if (request.method === 'POST' && edge === 'media') {
    return answerUpload(numbers.files, id, request.form);
  }
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
