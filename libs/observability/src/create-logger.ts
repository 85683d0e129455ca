import { ConsoleLogger, type LogLevel, type LoggerService } from '@nestjs/common';
import { redact } from './redact.js';

/** How much is logged, from the most urgent on. */
export type LogVolume = 'error' | 'warn' | 'info' | 'debug';

const LEVELS: Readonly<Record<LogVolume, LogLevel[]>> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/**
 * The logger of the process. Every line is redacted before it is printed.
 *
 * `json`: one JSON object a line, for machines; when it is not given, whenever the output is not a terminal.
 */
export function createLogger(
  volume: LogVolume,
  { json = !process.stdout.isTTY }: { readonly json?: boolean } = {},
): LoggerService {
  return new RedactingLogger({ logLevels: LEVELS[volume], json, colors: !json });
}

class RedactingLogger extends ConsoleLogger {
  protected override printMessages(
    messages: unknown[],
    context?: string,
    logLevel?: LogLevel,
    writeStreamType?: 'stdout' | 'stderr',
    errorStack?: unknown,
    params?: Record<string, unknown>,
  ): void {
    const safe = messages.map((message) => {
      const redacted = redact(message);
      return this.options.json ? redacted : oneLine(redacted);
    });
    const safeStack = errorStack === undefined ? undefined : redact(errorStack);
    super.printMessages(safe, context, logLevel, writeStreamType, safeStack, params);
  }

  /** The fields of a line stand beside its level and time, where log collectors look for them. */
  protected override getJsonLogObject(
    message: unknown,
    options: Parameters<ConsoleLogger['getJsonLogObject']>[1],
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    const line = super.getJsonLogObject(message, options);
    if (!isFields(message)) return line;
    const { event, ...fields } = message;
    return { ...fields, ...line, message: event };
  }

  protected override printStackTrace(stack: string): void {
    super.printStackTrace(String(redact(stack)));
  }
}

const isFields = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null && !Array.isArray(message);

/** `connection.opened instanceId=… attempt=2`: what people read in a terminal. */
function oneLine(message: unknown): unknown {
  if (!isFields(message)) return message;
  const { event, ...fields } = message;
  const words = Object.entries(fields).map(([name, value]) => `${name}=${wordOf(value)}`);
  return [...(event === undefined ? [] : [wordOf(event)]), ...words].join(' ');
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' && /^\S+$/.test(value) ? value : (JSON.stringify(value) ?? 'undefined');
