import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentInstance } from '@switchboard/access';
import type { Capability } from '@switchboard/channels';
import { InstanceChannels } from '@switchboard/connections';

const NEEDED = 'switchboard:needed-capability';

/** Refuses what the channel of an instance cannot do, before its request is read: no other answer would be of use. */
@Injectable()
class CapabilityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly channels: InstanceChannels,
  ) {}

  /** @throws NotAvailableOnChannelError */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.get<Capability>(NEEDED, context.getHandler());
    await this.channels.require(currentInstance(context).instanceId, needed);
    return true;
  }
}

/** A route of an instance that only some channels have. */
export const NeedsCapability = (capability: Capability): MethodDecorator =>
  applyDecorators(SetMetadata(NEEDED, capability), UseGuards(CapabilityGuard));
