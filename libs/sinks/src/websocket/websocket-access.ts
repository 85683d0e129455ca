import { Injectable } from '@nestjs/common';
import {
  InstanceNotFoundError,
  KeyAuthenticator,
  TokenLookup,
  UnauthorizedError,
} from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import type { SinkScope } from '../event-sink.js';
import { type HandshakeParts, instanceNameOf, keyOf } from './handshake.js';
import { GlobalEventsOffError, SeveralInstancesError } from './websocket.errors.js';

/** What a socket is let hear. */
export interface Admission {
  /** Null: every instance. */
  readonly instanceId: string | null;
  readonly scope: SinkScope;
}

/** Lets sockets in by the rules of the API: the global key, or the token of the instance itself. */
@Injectable()
export class WebsocketAccess {
  constructor(
    private readonly config: AppConfig,
    private readonly keys: KeyAuthenticator,
    private readonly instances: TokenLookup,
  ) {}

  /**
   * The key is looked at first: nobody without one learns a name. On the default namespace a token hears its own
   * instance and nothing else.
   *
   * @throws UnauthorizedError, InstanceNotFoundError, GlobalEventsOffError, SeveralInstancesError
   */
  async admit(namespace: string, handshake: HandshakeParts): Promise<Admission> {
    const caller = await this.keys.identify(keyOf(handshake));
    if (caller === null) throw new UnauthorizedError();
    const name = instanceNameOf(namespace)?.normalize('NFC') ?? null;
    if (name === null) {
      if (!this.config.websocket.globalEvents) throw new GlobalEventsOffError();
      if (caller.kind === 'global') return { instanceId: null, scope: 'global' };
      const [own, ...others] = caller.instances;
      if (others.length > 0) throw new SeveralInstancesError();
      return { instanceId: own.instanceId, scope: 'global' };
    }
    if (caller.kind === 'instance') {
      const own = caller.instances.find((instance) => instance.instanceName === name);
      if (own === undefined) throw new UnauthorizedError();
      return { instanceId: own.instanceId, scope: 'instance' };
    }
    const instance = await this.instances.findByName(name);
    if (instance === null) throw new InstanceNotFoundError(name);
    return { instanceId: instance.instanceId, scope: 'instance' };
  }
}
