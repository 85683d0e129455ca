import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseJson, readBody, writeFailure, writeJson } from '../server/json-requests.js';
import { listen, stopListening } from '../server/listener.js';
import { NotFoundError } from '../simulator.errors.js';
import { answerOf, tokenIn } from './graph-api.js';
import * as requests from './graph-control.js';
import { GraphControl } from './graph-control.js';
import { bytesOfFile, FILES_PREFIX } from './graph-files.js';

/** Where the control interface begins; everything else is Graph. */
const CONTROL_PREFIX = '/control/';
const MAX_BODY_MIB = 32;

/** The control interface by path. Each takes POST with a JSON body. */
const ROUTES: Readonly<Record<string, (control: GraphControl, body: unknown) => Promise<unknown>>> =
  {
    number: (control, body) => control.setNumber(requests.setNumber.parse(body)),
    fail: (control, body) => control.fail(requests.fail.parse(body)),
    sent: (control, body) => control.sent(requests.sent.parse(body)),
    write: (control, body) => control.write(requests.write.parse(body)),
    status: (control, body) => control.status(requests.status.parse(body)),
    'template-status': (control, body) =>
      control.templateStatus(requests.templateStatus.parse(body)),
    'add-file': (control, body) => control.addFile(requests.addFile.parse(body)),
    'damage-file': (control, body) => control.damageFile(requests.damageFile.parse(body)),
    notify: (control, body) => control.notify(requests.notify.parse(body)),
  };

/** A running stand-in for the Graph API. */
export class GraphStandIn extends GraphControl {
  private listening = 0;

  private constructor(
    private readonly server: Server,
    private readonly host: string,
  ) {
    super();
  }

  /** Starts one on loopback, on a free port unless told otherwise. */
  static async start(options: { host?: string; port?: number } = {}): Promise<GraphStandIn> {
    const { host = '127.0.0.1', port = 0 } = options;
    const server = createServer();
    const graph = new GraphStandIn(server, host);
    server.on('request', (request, response) => void graph.serve(request, response));
    graph.listening = await listen(server, host, port);
    return graph;
  }

  /** For `WA_BUSINESS_URL`. */
  get url(): string {
    return `http://${this.host}:${this.listening}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await stopListening(this.server);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://graph');
    try {
      const bytes = await readBody(request, MAX_BODY_MIB);
      if (pathname.startsWith(FILES_PREFIX)) {
        this.serveFile(pathname.slice(FILES_PREFIX.length), request, response);
        return;
      }
      const form = await formIn(request, bytes);
      const body = form === null ? parseJson(bytes) : {};
      if (pathname.startsWith(CONTROL_PREFIX)) {
        const result = await this.control(pathname.slice(CONTROL_PREFIX.length), body);
        writeJson(response, 200, result ?? { done: true });
        return;
      }
      const answer = await answerOf(
        this.numbers,
        {
          method: request.method ?? 'GET',
          path: pathname.replace(/^\/v\d+\.\d+/, ''),
          query: searchParams,
          authorization: request.headers.authorization,
          body,
          form,
        },
        this.url,
        (number, message) => this.onSent(number, message),
      );
      if (answer === null) response.destroy();
      else writeJson(response, answer.status, answer.body, answer.headers);
    } catch (error) {
      writeFailure(response, error);
    }
  }

  private serveFile(id: string, request: IncomingMessage, response: ServerResponse): void {
    const token = tokenIn(request.headers.authorization);
    const found = bytesOfFile(
      this.numbers.files,
      id,
      (numberId) => this.numbers.get(numberId)?.token === token,
    );
    if ('body' in found) writeJson(response, found.status, found.body);
    else response.writeHead(200, { 'content-type': found.mimetype }).end(found.bytes);
  }

  private control(path: string, body: unknown): Promise<unknown> {
    const route = ROUTES[path];
    if (route !== undefined) return route(this, body);
    const paths = Object.keys(ROUTES).map((name) => CONTROL_PREFIX + name);
    throw new NotFoundError(
      'route.not_found',
      `There is no such path. There are: ${paths.join(' ')}`,
    );
  }
}

async function formIn(request: IncomingMessage, bytes: Buffer): Promise<FormData | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return null;
  const form = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  return form.formData().catch(() => null);
}
