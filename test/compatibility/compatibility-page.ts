import { type ContractRoute, type ContractSection, PROOFS } from './contract-routes.js';
import { PUBLISHED_CLIENTS } from './published-clients.js';

/** What the gateway serves, each route as `POST /message/sendText/{instanceName}`. */
export interface ServedRoutes {
  /** Those of the document. */
  readonly built: readonly string[];
  /** Those that answer 501. */
  readonly unbuilt: readonly string[];
}

/** What became of a route of the contract. */
export type RouteState = 'yes' | 'no, 501' | 'no, 404' | 'refused';

export function stateOf({ name, refusal }: ContractRoute, served: ServedRoutes): RouteState {
  if (served.built.includes(name)) return 'yes';
  if (served.unbuilt.includes(name)) return 'no, 501';
  return refusal === undefined ? 'no, 404' : 'refused';
}

/** `docs/compatibility.md`. */
export function compatibilityPage(
  contract: readonly ContractSection[],
  served: ServedRoutes,
): string {
  const routes = contract.flatMap((section) => section.routes);
  const done = routes.filter((route) => stateOf(route, served) === 'yes');
  const names = new Set(routes.map(({ name }) => name));
  const more = served.built.filter((name) => !names.has(name));
  return [
    '# Compatibility',
    `Every route of Evolution API 2.3, whether it is here, and the tests that prove it through HTTP: ${done.length} of ${routes.length} are
here. Tests of the folder \`test\` go through the real client library to a simulated WhatsApp, or to a stand-in of Meta's Graph
API; those of \`apps\` fake the channel.`,
    `The community node of n8n (\`n8n-nodes-evolution-api\`) runs unchanged, with all that it offers but its five integrations:
\`${PROOFS.n8n}\`.`,
    `This page is made by a test, from the list in \`test/compatibility/contract-routes.ts\` and from what the gateway serves:
\`npx vitest run --project unit test/compatibility --update\`.`,
    `**yes**: answers as there. **refused**: says why it cannot. **no, 501**: answers \`route.not_built\`.
**no, 404**: is not there.`,
    ...contract.map((section) => sectionText(section, served)),
    clientsText(),
    '## Beyond the contract',
    'Described under `/docs` of a running gateway.',
    more.map((name) => `- \`${name}\``).join('\n'),
  ].join('\n\n');
}

function sectionText({ title, routes }: ContractSection, served: ServedRoutes): string {
  const rows = routes.map((route) =>
    [`\`${route.name}\``, stateOf(route, served), remarks(route)].join(' | '),
  );
  return [
    `## ${title}\n`,
    '| Route | Here | Proved by |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function clientsText(): string {
  const rows = PUBLISHED_CLIENTS.map(({ name, version, tried, passed, failed }) =>
    [name, version, `${passed} of ${tried}`, failed].join(' | '),
  );
  return [
    `## Published clients

SDKs of others that were run from their own sources, unchanged, with instances paired by the simulated WhatsApp. No test
runs them; what they send and read is held by tests of the project. By its contract, what failed fails with Evolution API 2.3
too, unless it says otherwise.
`,
    '| Client | Version | Calls that passed | Why the others failed |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function remarks({ refusal, absence, proofs }: ContractRoute): string {
  const links = proofs.map((proof) => `[${titleOf(PROOFS[proof])}](../${PROOFS[proof]})`);
  return [refusal, absence, ...links].filter((each) => each !== undefined).join(', ');
}

const titleOf = (path: string): string =>
  path.replace(/^(test|apps)\/|src\/|\.(e2e-|int-)?spec\.ts$/g, '');
