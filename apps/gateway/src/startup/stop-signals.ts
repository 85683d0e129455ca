import { Logger } from '@nestjs/common';

/** The first signal asks for an orderly end; whoever sends a second one does not want to wait. */
export function onStopSignal(stop: () => Promise<void>): void {
  const logger = new Logger('Process');
  let stopping = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.log({ event: 'process.stopping', signal });
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ event: 'process.stop_failed', error: describe(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}

/**
 * A rejection that nobody handled is a fault of one task and is logged; the connections of all others go on. After an
 * exception that nobody caught nothing can be relied on: the process ends, in order if it can.
 */
export function onUnhandledFailure(stop: () => Promise<void>): void {
  const logger = new Logger('Process');
  process.on('unhandledRejection', (reason) => {
    logger.error({ event: 'process.unhandled_rejection', error: describe(reason) });
  });
  let ending = false;
  process.on('uncaughtException', (error) => {
    logger.fatal({ event: 'process.uncaught_exception', error: describe(error) });
    if (ending) process.exit(1);
    ending = true;
    stop().then(
      () => process.exit(1),
      () => process.exit(1),
    );
  });
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
