import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '@switchboard/errors';
import { z } from 'zod';
import { InvalidRequestError } from '../simulator.errors.js';

const MIB = 1024 * 1024;

/** The whole body. @throws InvalidRequestError when it is larger */
export async function readBody(request: IncomingMessage, maxMib: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    length += chunk.length;
    if (length > maxMib * MIB) {
      throw new InvalidRequestError(`The body is larger than ${maxMib} MiB.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A body as JSON; an empty one is `{}`. @throws InvalidRequestError */
export function parseJson(bytes: Buffer): unknown {
  const text = bytes.toString();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidRequestError('The body is not JSON.', { cause });
  }
}

export function writeJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** Answers what went wrong as `{code, message}`, with a fitting status. */
export function writeFailure(response: ServerResponse, error: unknown): void {
  const { status, code, message } = describe(error);
  writeJson(response, status, { code, message });
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof DomainError) return error;
  if (error instanceof z.ZodError) {
    return { status: 400, code: 'request.invalid', message: z.prettifyError(error) };
  }
  return { status: 500, code: 'simulator.failed', message: String(error) };
}
