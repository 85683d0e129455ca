/** What one look found. `todo` says what to do about it. */
export interface Finding {
  readonly about: string;
  readonly level: 'ok' | 'warning' | 'failure';
  readonly found: string;
  readonly todo?: string;
}

const MARKS = { ok: 'ok  ', warning: 'warn', failure: 'FAIL' } as const;

/** Lines for the terminal. */
export function describeFinding({ about, level, found, todo }: Finding): string {
  const line = `${MARKS[level]}  ${about.padEnd(14)} ${found}`;
  return todo === undefined ? line : `${line}\n${' '.repeat(21)}→ ${todo}`;
}
