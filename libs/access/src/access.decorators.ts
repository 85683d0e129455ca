import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { InstanceIdentity } from './token-lookup.js';

/** Who may call a route. A route that says nothing is closed to everyone. */
export type AccessRule = 'anyone' | 'global-key' | 'instance-key' | 'any-key' | 'key-if-given';

/** Metadata key under which the guard finds the rule of a route. */
export const ACCESS_RULE = 'switchboard:access-rule';

/** No key is asked for. */
export const AllowAnyone = () => SetMetadata(ACCESS_RULE, 'anyone' satisfies AccessRule);
/** The global key alone. */
export const AllowGlobalKey = () => SetMetadata(ACCESS_RULE, 'global-key' satisfies AccessRule);
/**
 * The global key, or the token of the instance named by `:instanceName`. The guard resolves the name; the handler
 * takes it with `@CurrentInstance()`. A foreign token is 401 whether the instance exists or not; an unknown name is 404
 * for the global key.
 */
export const AllowInstanceKey = () => SetMetadata(ACCESS_RULE, 'instance-key' satisfies AccessRule);
/** The global key or any instance's token; the handler narrows by `@Caller()`. */
export const AllowAnyKey = () => SetMetadata(ACCESS_RULE, 'any-key' satisfies AccessRule);

/**
 * A key is judged when one is given, and may be missing; a wrong one is refused. The handler decides what is open to who
 * gave none, by `@CallerIfKnown()`.
 */
export const AllowKeyIfGiven = () => SetMetadata(ACCESS_RULE, 'key-if-given' satisfies AccessRule);

/** Who calls: the operator, or an instance by its token. All that share the token are meant by it, and no other. */
export type CallerIdentity =
  | { readonly kind: 'global' }
  | {
      readonly kind: 'instance';
      readonly instances: readonly [InstanceIdentity, ...InstanceIdentity[]];
    };

/** What the guard leaves on the request. */
export interface AccessContext {
  caller?: CallerIdentity;
  instance?: InstanceIdentity;
}

const contextOf = (context: ExecutionContext): AccessContext =>
  context.switchToHttp().getRequest<{ access?: AccessContext }>().access ?? {};

/** The instance named in the path, resolved and authorised by the guard. */
export const CurrentInstance = createParamDecorator(
  (_: undefined, context: ExecutionContext): InstanceIdentity => currentInstance(context),
);

/** The same, for guards of a route. */
export function currentInstance(context: ExecutionContext): InstanceIdentity {
  const { instance } = contextOf(context);
  if (instance === undefined)
    throw new Error('CurrentInstance needs a route with AllowInstanceKey');
  return instance;
}

/** Who calls, on a route with `AllowAnyKey` or `AllowInstanceKey`. */
export const Caller = createParamDecorator(
  (_: undefined, context: ExecutionContext): CallerIdentity => {
    const { caller } = contextOf(context);
    if (caller === undefined) throw new Error('Caller needs a route that asks for a key');
    return caller;
  },
);

/** Who calls, on a route with `AllowKeyIfGiven`; null when no key was given. */
export const CallerIfKnown = createParamDecorator(
  (_: undefined, context: ExecutionContext): CallerIdentity | null =>
    contextOf(context).caller ?? null,
);
