/** Where a command writes to, and what it ends with. Tests read it. */
export interface Terminal {
  /** The answer: standard output. */
  out(text: string): void;
  /** Progress and remarks: standard error. */
  note(text: string): void;
  /** Makes the program end with a failure, once the command is done. */
  fail(): void;
}

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
  fail: () => {
    process.exitCode = 1;
  },
};

/** Columns as wide as their widest cell; the last one is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
