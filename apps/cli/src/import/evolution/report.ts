import { table } from '../../terminal.js';

/** How many rows there were, how many are new here, how many could not be read. */
export interface Tally {
  found: number;
  came: number;
  unreadable: number;
}

/** What became of the session of an instance. */
export type SessionOutcome =
  | 'came'
  | 'there already'
  | 'came without Signal keys'
  | 'never paired'
  | 'needs none'
  | 'not taken';

/** What became of one instance. */
export interface InstanceReport {
  readonly name: string;
  readonly instanceId: string;
  outcome: 'came' | 'there already' | 'refused';
  session: SessionOutcome;
  /** Keys that came, by their kind. */
  readonly keys: Record<string, number>;
  readonly chats: Tally;
  readonly contacts: Tally;
  readonly messages: Tally;
  /** What is left there, by table. */
  readonly left: Record<string, number>;
  /** Whether it was asked to connect. */
  connecting: boolean;
  readonly remarks: string[];
}

export const emptyTally = (): Tally => ({ found: 0, came: 0, unreadable: 0 });

/** Why tables of the other gateway are not taken over. */
const WHY_LEFT: Readonly<Record<string, string>> = {
  Label: 'labels come again with the next synchronisation of the phone',
  MessageUpdate:
    'the history of statuses is not kept here in that form; each message has its last status',
  Media: 'files stay in their store; messages keep the addresses that they have',
  Template: 'templates are read from Meta when they are asked for',
};

/** One line an instance, then what there is to know, then the sums. */
export function describeReport(reports: readonly InstanceReport[], applied: boolean): string {
  const rows = reports.map((report) => [
    report.name,
    report.outcome,
    report.session,
    String(sum(Object.values(report.keys))),
    tally(report.chats),
    tally(report.contacts),
    tally(report.messages),
  ]);
  const lines = [
    table([['NAME', 'INSTANCE', 'SESSION', 'KEYS', 'CHATS', 'CONTACTS', 'MESSAGES'], ...rows]),
  ];
  const remarks = reports.flatMap(({ name, remarks: said }) =>
    said.map((remark) => `  ${name}: ${remark}`),
  );
  if (remarks.length > 0) lines.push('', 'Not as it was there:', ...remarks);
  const left = new Map<string, number>();
  for (const report of reports) {
    for (const [name, count] of Object.entries(report.left)) {
      if (count > 0) left.set(name, (left.get(name) ?? 0) + count);
    }
  }
  if (left.size > 0) {
    lines.push('', 'Left there:');
    for (const [name, count] of left)
      lines.push(`  ${count} in "${name}": ${WHY_LEFT[name] ?? ''}`);
  }
  const paired = reports.filter(({ session }) => session.startsWith('came')).length;
  const messages = sum(reports.map((report) => report.messages.came));
  lines.push(
    '',
    applied
      ? `${reports.length} instance(s), ${paired} session(s) came, ${messages} message(s) are new.`
      : `Nothing was written. ${reports.length} instance(s), ${paired} session(s), ${sum(reports.map((report) => report.messages.found))} message(s) would be read; --apply does it.`,
  );
  return lines.join('\n');
}

function tally({ found, came, unreadable }: Tally): string {
  return `${came}/${found}${unreadable > 0 ? ` (${unreadable} unreadable)` : ''}`;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
