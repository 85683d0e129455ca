import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend } from 'bullmq';

/** What a failed look for a job waits before it is told. */
const PAUSE_AFTER_FAILURE_MS = 500;

/**
 * BullMQ's PostgreSQL backend, patient with a store that is away. A worker of BullMQ tries again at once after an error
 * that is not one of the network (the database is gone, or starting up); where such an error comes without any input
 * or output, that loop leaves no room for anything else in the process. Here each failure takes its time.
 */
export const createPatientBackend: typeof createPostgresBackend = (
  name,
  options,
  factoryOptions,
) => {
  const backend = createPostgresBackend(name, options, factoryOptions);
  const moveToActive = backend.moveToActive.bind(backend);
  backend.moveToActive = (...values) => slowToFail(moveToActive(...values));
  const waitForJob = backend.waitForJob.bind(backend);
  backend.waitForJob = (...values) => slowToFail(waitForJob(...values));
  return backend;
};

async function slowToFail<T>(attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (error) {
    await pause(PAUSE_AFTER_FAILURE_MS);
    throw error;
  }
}
