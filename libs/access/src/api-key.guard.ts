import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ACCESS_RULE,
  type AccessContext,
  type AccessRule,
  type CallerIdentity,
} from './access.decorators.js';
import { InstanceNotFoundError, UnauthorizedError } from './access.errors.js';
import { KeyAuthenticator } from './key-authenticator.js';
import { KnownIdentities } from './known-identities.js';
import { type Soon, whenKnown } from './soon.js';
import type { InstanceIdentity } from './token-lookup.js';

/** What the guard reads of a request, and where it leaves what it found. */
interface GuardedRequest {
  readonly headers: { readonly apikey?: string | string[] };
  readonly params?: { readonly instanceName?: string };
  access?: AccessContext;
}

/**
 * The one guard of the API. It first finds out who calls, and only then whether what is asked for exists, so that
 * nobody without a key learns a name. The instance is the one named in the path, never one named elsewhere in the
 * request.
 */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly logger = new Logger(ApiKeyGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly keys: KeyAuthenticator,
    private readonly identities: KnownIdentities,
  ) {}

  /** At once when what it needs is in memory, as it is but for the first request of a caller. */
  canActivate(context: ExecutionContext): Soon<true> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === 'anyone') return true;
    if (rule === undefined) {
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      this.logger.error({ event: 'access.route_without_rule', route });
      throw new UnauthorizedError();
    }
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (rule === 'key-if-given' && request.headers.apikey === undefined) return true;
    return whenKnown(this.callerOf(request), (caller) =>
      whenKnown(this.admit(rule, caller, request), (instance) => {
        request.access = { caller, instance };
        return true;
      }),
    );
  }

  private callerOf(request: GuardedRequest): Soon<CallerIdentity> {
    const key = request.headers.apikey;
    return whenKnown(typeof key === 'string' ? this.keys.identify(key) : null, (caller) => {
      if (caller === null) throw new UnauthorizedError();
      return caller;
    });
  }

  /** The instance of the route, when it has one. */
  private admit(
    rule: Exclude<AccessRule, 'anyone'>,
    caller: CallerIdentity,
    request: GuardedRequest,
  ): Soon<InstanceIdentity | undefined> {
    switch (rule) {
      case 'any-key':
      case 'key-if-given':
        return undefined;
      case 'global-key':
        if (caller.kind !== 'global') throw new UnauthorizedError();
        return undefined;
      case 'instance-key':
        return this.instanceOf(caller, request.params?.instanceName ?? '');
    }
  }

  private instanceOf(caller: CallerIdentity, pathName: string): Soon<InstanceIdentity> {
    const instanceName = pathName.normalize('NFC');
    if (caller.kind === 'instance') {
      const own = caller.instances.find((instance) => instance.instanceName === instanceName);
      if (own === undefined) throw new UnauthorizedError();
      return own;
    }
    return whenKnown(this.identities.byName(instanceName), (instance) => {
      if (instance === null) throw new InstanceNotFoundError(instanceName);
      return instance;
    });
  }
}
