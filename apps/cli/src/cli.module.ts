import { type DynamicModule, Module } from '@nestjs/common';
import { AuthStateTransferModule } from '@switchboard/auth-state';
import { GatewayModule, type GatewayParts } from '../../gateway/src/index.js';

/** The gateway's modules, and those that operators alone use. */
@Module({})
export class CliModule {
  static forRoot(parts: GatewayParts): DynamicModule {
    return {
      module: CliModule,
      imports: [GatewayModule.forRoot(parts), AuthStateTransferModule],
    };
  }
}
