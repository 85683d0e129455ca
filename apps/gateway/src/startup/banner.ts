/** What is printed once the gateway serves. */
export interface BannerFacts {
  readonly version: string;
  readonly url: string;
  /** Whether the web page is served. */
  readonly manager: boolean;
  /** Null unless it was made just now. */
  readonly newAdminKey: string | null;
  /** `v24.1.0`, of the running Node. */
  readonly nodeVersion: string;
}

/** The release of Node that the gateway is measured with. */
const RECOMMENDED_NODE = 24;

/** Lines for the terminal; written there directly, because the logger keeps no secret. */
export function banner({ version, url, manager, newAdminKey, nodeVersion }: BannerFacts): string {
  const lines = [`Switchboard ${version}`, `  gateway    ${url}`];
  if (manager) lines.push(`  web page   ${url}/manager`);
  lines.push(`  documents  ${url}/docs`);
  if (newAdminKey !== null) {
    lines.push(
      `  admin key  ${newAdminKey}`,
      '             Send it in the header "apikey". It is shown this once; npm run admin-key makes a new one.',
    );
  }
  const major = Number(/^v?(\d+)/.exec(nodeVersion)?.[1]);
  if (major < RECOMMENDED_NODE) {
    lines.push(
      `  note       Node ${RECOMMENDED_NODE} is recommended; this is ${nodeVersion}, which is slower with many connections.`,
    );
  }
  return `\n${lines.join('\n')}\n\n`;
}
