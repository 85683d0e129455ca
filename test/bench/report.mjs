const number = (value) =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: true });
const milliseconds = (value) => (value === undefined ? '–' : `${number(value)} ms`);
const cpu = (row) =>
  row.cpu === undefined
    ? '–'
    : `${milliseconds(row.cpu.gatewayMs)} / ${milliseconds(row.cpu.limitMs)} a ${row.cpu.per}`;
const aim = (row) =>
  row.aim === undefined ? '–' : `${row.aim.text}: ${row.aim.met ? 'met' : 'missed'}`;
const detail = (row) =>
  Object.entries(row.detail ?? {})
    .map(([name, value]) => `${name} ${number(value)}`)
    .join(', ');

/** The rows of a run as a Markdown table. */
export function table(rows) {
  const cells = rows.map((row) => [
    row.what,
    `${number(row.gateway)} ${row.unit}`,
    `${number(row.limit.value)} ${row.unit} (${row.limit.is})`,
    `${Math.round(row.ratio * 100)} %`,
    aim(row),
    cpu(row),
    detail(row),
  ]);
  const head = [
    'What',
    'Gateway',
    'Limit',
    'Ratio',
    'Aim',
    'CPU: gateway / limit',
    'More of the gateway',
  ];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column].length)),
  );
  const line = (texts) =>
    `| ${texts.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join(
    '\n',
  );
}
