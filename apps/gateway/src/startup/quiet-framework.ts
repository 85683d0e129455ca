import type { LoggerService } from '@nestjs/common';

/** Parts of the framework that tell every module and every route at start. */
const CHATTER = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/** The same logger without the framework's lists; what it warns of is kept. */
export function withoutChatter(logger: LoggerService): LoggerService {
  return {
    log: (message: unknown, ...rest: unknown[]) => {
      if (!CHATTER.has(String(rest.at(-1)))) logger.log(message, ...rest);
    },
    error: (message: unknown, ...rest: unknown[]) => logger.error(message, ...rest),
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(message, ...rest),
    debug: (message: unknown, ...rest: unknown[]) => logger.debug?.(message, ...rest),
    verbose: (message: unknown, ...rest: unknown[]) => logger.verbose?.(message, ...rest),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal?.(message, ...rest),
  };
}
