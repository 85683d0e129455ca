import { createServer, type IncomingMessage, type Server } from 'node:http';
import { DomainError } from '@switchboard/errors';
import { z } from 'zod';
import { InvalidRequestError, NotFoundError } from '../simulator.errors.js';
import { ROUTES } from './routes.js';
import type { SimulatorControl } from './simulator-control.js';

/** Files come in base64. */
const MAX_BODY_BYTES = 96 * 1024 * 1024;

/** What an order without an answer of its own answers. */
const DONE = { done: true };

/** The control interface over HTTP: JSON in, JSON out; errors as `{code, message}` with a fitting status. */
export function createControlServer(control: SimulatorControl): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(`${JSON.stringify(body, null, 2)}\n`);
    };
    handle(control, request).then(
      (result) => answer(200, result ?? DONE),
      (error: unknown) => {
        const { status, code, message } = describe(error);
        answer(status, { code, message });
      },
    );
  });
}

async function handle(control: SimulatorControl, request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const route = ROUTES[url.pathname];
  if (!route) {
    const paths = Object.keys(ROUTES).join(' ');
    throw new NotFoundError('route.not_found', `There is no ${url.pathname}. There are: ${paths}`);
  }
  if (request.method === 'POST') return await route.run(control, await readJson(request));
  if (request.method === 'GET' && route.isQuestion) {
    return await route.run(control, Object.fromEntries(url.searchParams));
  }
  throw new InvalidRequestError(`${url.pathname} takes POST with a JSON body.`);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new InvalidRequestError('The body is larger than 96 MiB.');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString();
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new InvalidRequestError('The body is not JSON.', { cause });
  }
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof DomainError) return error;
  if (error instanceof z.ZodError) {
    return { status: 400, code: 'request.invalid', message: z.prettifyError(error) };
  }
  return { status: 500, code: 'simulator.failed', message: String(error) };
}
