import type { LoggerService } from '@nestjs/common';
import { redact } from '@switchboard/observability';

/** Warnings and errors of the services on standard error: standard output belongs to the answer of the command. */
export const stderrLogger: LoggerService = {
  log: () => undefined,
  warn: (message: unknown) => write('warning', message),
  error: (message: unknown) => write('error', message),
  fatal: (message: unknown) => write('error', message),
};

function write(level: string, message: unknown): void {
  const safe = redact(message);
  process.stderr.write(`${level}: ${typeof safe === 'string' ? safe : JSON.stringify(safe)}\n`);
}
