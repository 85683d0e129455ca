import openapiTS, { astToString } from 'openapi-typescript';

const NOTE = '// Made from openapi.json by `npm run sdk:generate`. Not edited by hand.\n\n';

/**
 * The sources that are made from a document of the API, by their names in `src/generated`, not formatted yet.
 *
 * @param {object} document OpenAPI 3.1
 * @returns {Promise<Record<string, string>>}
 */
export async function generate(document) {
  const schema = await openapiTS(structuredClone(document), { defaultNonNullable: false });
  return { 'schema.ts': NOTE + astToString(schema), 'client.ts': NOTE + clientClass(document) };
}

/** A class with a method for each operation of the document. */
function clientClass(document) {
  const methods = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => !isNoJson(operation) && !isCalledByMeta(operation))
      .map(([verb, operation]) => clientMethod(path, verb, operation)),
  );
  return `import { answerOf, type AnswerOf, type BodyOf, type CallOptions, type HttpClient, type QueryOf } from '../operation.js';

/** The operations of a gateway. Each rejects with a \`SwitchboardError\` when it does not succeed. */
export class SwitchboardClient {
  /** @param http for what the methods do not give: the headers of an answer, for one. It does not throw. */
  constructor(readonly http: HttpClient) {}

${methods.join('\n')}}
`;
}

/** Answers that are no JSON: a stream, which is read with a client of server-sent events, and files. */
const isNoJson = ({ responses }) =>
  Object.values(responses).some(
    ({ content = {} }) => 'text/event-stream' in content || 'application/octet-stream' in content,
  );

/** What Meta calls proves itself otherwise than by a key, and is nothing that a client would call. */
const isCalledByMeta = ({ tags, security }) => tags.includes('inbound') && security.length === 0;

function clientMethod(path, verb, { operationId, summary, description, ...operation }) {
  const parameters = operation.parameters ?? [];
  // In the order of the path: the instance first, then what is in it.
  const inPath = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name }) => name)
    .sort((one, other) => path.indexOf(`{${one}}`) - path.indexOf(`{${other}}`));
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const hasBody = operation.requestBody !== undefined;

  const taken = inPath.map((name) => `${name}: string`);
  if (hasBody) taken.push(`body: BodyOf<'${operationId}'>`);
  if (inQuery.length > 0) {
    const isNeeded = inQuery.some(({ required }) => required);
    taken.push(`query: QueryOf<'${operationId}'>${isNeeded ? '' : ' = {}'}`);
  }
  taken.push('options: CallOptions = {}');

  const params = [
    ...(inPath.length > 0 ? [`path: { ${inPath.join(', ')} }`] : []),
    ...(inQuery.length > 0 ? ['query'] : []),
  ];
  const init = [
    ...(params.length > 0 ? [`params: { ${params.join(', ')} }`] : []),
    ...(hasBody ? ['body'] : []),
    '...options',
  ];
  const text = [`${summary}.`, ...(description === undefined ? [] : [description])].join(' ');
  return `  /** ${text.replaceAll('*/', '* /')} */
  ${operationId}(${taken.join(', ')}): Promise<AnswerOf<'${operationId}'>> {
    return answerOf(this.http.${verb.toUpperCase()}('${path}', { ${init.join(', ')} }));
  }
`;
}
