import autocannon from 'autocannon';
import { median } from './statistics.js';
import { withCpu } from './process-cost.js';

/** A server under load: where to ask, with which key, and the process whose CPU time is counted. */
export interface LoadTarget {
  readonly url: string;
  readonly key: string;
  readonly pid: number;
}

/** What a server did under load. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of the server a request. */
  readonly cpuMs: number;
}

interface Load {
  readonly connections: number;
  readonly seconds: number;
}

/** Asks as fast as it is answered. @throws when an answer is not 2xx */
export async function load(
  target: LoadTarget,
  { connections, seconds }: Load,
): Promise<LoadFigures> {
  const { result, cpuMs } = await withCpu(target.pid, () =>
    autocannon({
      url: target.url,
      connections,
      duration: seconds,
      headers: { apikey: target.key },
    }),
  );
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.url}: ${result.non2xx} refused, ${result.errors} failed`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMs: cpuMs / result.requests.total,
  };
}

/** Loads both in turn, after one round that does not count; a busy machine slows both. */
export async function compareLoad(
  gateway: LoadTarget,
  limit: LoadTarget,
  options: Load & { readonly rounds: number },
): Promise<{ readonly gateway: LoadFigures; readonly limit: LoadFigures; readonly ratio: number }> {
  for (const target of [gateway, limit]) await load(target, { ...options, seconds: 1 });
  const ours: LoadFigures[] = [];
  const theirs: LoadFigures[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    theirs.push(await load(limit, options));
    ours.push(await load(gateway, options));
  }
  return {
    gateway: middle(ours),
    limit: middle(theirs),
    ratio: median(
      ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? NaN)),
    ),
  };
}

function middle(rounds: readonly LoadFigures[]): LoadFigures {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
  };
}
