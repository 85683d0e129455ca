import { createServer, type IncomingMessage, type Server } from 'node:http';
import { parseJson, readBody, writeFailure, writeJson } from '../server/json-requests.js';
import { InvalidRequestError, NotFoundError } from '../simulator.errors.js';
import { ROUTES } from './routes.js';
import type { SimulatorControl } from './simulator-control.js';

/** Files come in base64. */
const MAX_BODY_MIB = 96;

/** What an order without an answer of its own answers. */
const DONE = { done: true };

/** The control interface over HTTP: JSON in, JSON out; errors as `{code, message}` with a fitting status. */
export function createControlServer(control: SimulatorControl): Server {
  return createServer((request, response) => {
    handle(control, request).then(
      (result) => writeJson(response, 200, result ?? DONE),
      (error: unknown) => writeFailure(response, error),
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
  if (request.method === 'POST')
    return await route.run(control, parseJson(await readBody(request, MAX_BODY_MIB)));
  if (request.method === 'GET' && route.isQuestion) {
    return await route.run(control, Object.fromEntries(url.searchParams));
  }
  throw new InvalidRequestError(`${url.pathname} takes POST with a JSON body.`);
}
