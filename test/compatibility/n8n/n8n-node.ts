import { createRequire } from 'node:module';

/** A field of the node, as its editor shows it. */
interface NodeProperty {
  readonly name: string;
  readonly displayOptions?: { readonly show?: Readonly<Record<string, readonly unknown[]>> };
  readonly options?: readonly { readonly value?: unknown }[];
}

/** What the node hands to `helpers.request`; `uri` is the whole address. */
interface NodeRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Parameters = Readonly<Record<string, unknown>>;

/** As much of n8n's `IExecuteFunctions` as the node uses. */
interface NodeContext {
  getInputData(): readonly object[];
  getNode(): { readonly name: string; readonly type: string };
  getNodeParameter(path: string, item: number, fallback?: unknown): unknown;
  getCredentials(name: string): Promise<Readonly<Record<string, string>>>;
  continueOnFail(): boolean;
  readonly helpers: {
    request(options: NodeRequest): Promise<unknown>;
    returnJsonArray(items: unknown): unknown;
  };
}

interface CompiledNode {
  readonly description: { readonly properties: readonly NodeProperty[] };
  execute(this: NodeContext): Promise<unknown>;
}

interface N8nWorkflow {
  readonly NodeHelpers: {
    getNodeParameters(
      properties: readonly NodeProperty[],
      values: Parameters,
      withDefaults: boolean,
      withHidden: boolean,
      node: null,
    ): Parameters | null;
  };
}

const require = createRequire(import.meta.url);
const PACKAGE = 'n8n-nodes-evolution-api/dist/nodes/EvolutionApi';
const { EvolutionApi }: { EvolutionApi: new () => CompiledNode } = require(
  `${PACKAGE}/EvolutionApi.node.js`,
);
/** The package's second file for proxies, which its own table of operations does not name. */
const { setProxy }: { setProxy: (context: NodeContext) => Promise<unknown> } = require(
  `${PACKAGE}/execute/events/setProxy.js`,
);
/** Of an early release: what is used of it has not changed, and later ones bring a hundred packages. */
const { NodeHelpers }: N8nWorkflow = require('n8n-workflow');

/** A request of the node, and how it was answered. */
export interface NodeCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** What one execution did. */
export interface NodeRun {
  readonly calls: readonly NodeCall[];
  /** What it hands to the next node of the workflow; null when it threw. */
  readonly data: { readonly given: unknown } | null;
  /** What n8n shows as the error. */
  readonly error: { readonly message: string; readonly description: string } | null;
}

/**
 * The published n8n community node, run from its own compiled code: fields that a workflow does not set get the
 * defaults of the editor (by n8n's own code), and requests go to the gateway as n8n sends them.
 */
export class N8nNode {
  private readonly node = new EvolutionApi();

  constructor(
    private readonly serverUrl: string,
    private readonly apiKey: string,
  ) {}

  /** `resource/operation` of everything that the editor offers. */
  operations(): string[] {
    return this.node.description.properties
      .filter(({ name }) => name === 'operation')
      .flatMap(({ displayOptions, options }) =>
        (displayOptions?.show?.['resource'] ?? []).flatMap((resource) =>
          (options ?? []).map(({ value }) => `${String(resource)}/${String(value)}`),
        ),
      );
  }

  /** Runs `resource/operation` with what a user has filled in. */
  async run(operation: string, filledIn: Parameters): Promise<NodeRun> {
    const [resource, name] = operation.split('/');
    const { properties } = this.node.description;
    const values = { ...filledIn, resource, operation: name };
    const parameters = NodeHelpers.getNodeParameters(properties, values, true, false, null);
    return this.execute(parameters ?? {}, (context) => this.node.execute.call(context));
  }

  /** Runs the file for proxies that no operation leads to. */
  async runSetProxyOfEvents(parameters: Parameters): Promise<NodeRun> {
    return this.execute(parameters, setProxy);
  }

  private async execute(
    parameters: Parameters,
    run: (context: NodeContext) => Promise<unknown>,
  ): Promise<NodeRun> {
    const calls: NodeCall[] = [];
    try {
      const output = await run(this.contextOf(parameters, calls));
      return { calls, data: handedOn(output), error: null };
    } catch (error) {
      return { calls, data: null, error: shown(error) };
    }
  }

  private contextOf(parameters: Parameters, calls: NodeCall[]): NodeContext {
    return {
      getInputData: () => [{ json: {} }],
      getNode: () => ({ name: 'Evolution API', type: 'evolutionApi' }),
      getNodeParameter: (path, _item, fallback) => {
        const value = path.split('.').reduce(memberOf, parameters) ?? fallback;
        if (value === undefined) throw new Error(`Could not get parameter "${path}"`);
        return value;
      },
      getCredentials: async () => ({ 'server-url': this.serverUrl, apikey: this.apiKey }),
      continueOnFail: () => false,
      helpers: {
        request: (options) => request(options, calls),
        returnJsonArray,
      },
    };
  }
}

/** As n8n does it: what is no item yet becomes the `json` of one. */
function returnJsonArray(items: unknown): unknown[] {
  const all: unknown[] = Array.isArray(items) ? items : [items];
  return all.map((item) => (memberOf(item, 'json') === undefined ? { json: item } : item));
}

/** Data of the first item: most operations wrap it, one hands on the answer itself. Null for what was reported as failed. */
function handedOn(output: unknown): { given: unknown } | null {
  const item: unknown = Array.isArray(output) ? output.flat()[0] : output;
  const json = memberOf(item, 'json');
  const success = memberOf(json, 'success');
  if (success === undefined) return { given: json };
  return success === true ? { given: memberOf(json, 'data') } : null;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** With `json: true`, as n8n does it: no Content-Type without a body, and the body of a refusal in the error's text. */
async function request(options: NodeRequest, calls: NodeCall[]): Promise<unknown> {
  const { method, uri, body } = options;
  const headers = new Headers({ accept: 'application/json', ...options.headers });
  if (body !== undefined) headers.set('content-type', 'application/json');
  const answer = await fetch(uri, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const parsed: unknown = text === '' ? '' : JSON.parse(text);
  const { pathname } = new URL(uri);
  calls.push({ method, path: pathname, status: answer.status, body: parsed });
  if (!answer.ok) throw new Error(`${answer.status} - ${JSON.stringify(parsed)}`);
  return parsed;
}

function shown(error: unknown): { message: string; description: string } {
  const message = error instanceof Error ? error.message : String(error);
  const description = memberOf(error, 'description');
  return { message, description: typeof description === 'string' ? description : '' };
}
