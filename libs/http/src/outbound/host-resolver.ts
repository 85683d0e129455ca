import { lookup, type LookupAddress } from 'node:dns';

/** Turns a host name into all its addresses. A port, so that a hostile DNS can be played. */
export abstract class HostResolver {
  abstract resolve(
    hostname: string,
    done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
  ): void;
}

/** Asks the operating system, as every other program on the machine does. */
export class SystemHostResolver extends HostResolver {
  resolve(
    hostname: string,
    done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
  ): void {
    lookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      done(error, error === null ? addresses : []);
    });
  }
}
