import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import { DomainError } from '@switchboard/errors';
import { ApiErrors } from '@switchboard/http';
import { HealthService } from '@switchboard/observability';

/** Answer of the health routes. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status!: 'ok';
}

/** This process cannot serve at the moment, or is stopping. */
class NotReadyError extends DomainError {
  readonly code = 'gateway.not_ready';
  readonly status = 503;
  override readonly retryAfterSeconds = 5;

  constructor(down: readonly string[]) {
    super(down.length === 0 ? 'The gateway is stopping.' : `Down: ${down.join(', ')}.`);
  }
}

/** For who watches over the process: alive, and able to serve. */
@ApiTags('gateway')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @AllowAnyone()
  @ApiOperation({ operationId: 'getLiveness', summary: 'The process answers' })
  @ApiOkResponse({ type: HealthDto, description: 'It does.' })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @AllowAnyone()
  @ApiOperation({ operationId: 'getReadiness', summary: 'The process can serve' })
  @ApiOkResponse({ type: HealthDto, description: 'It can.' })
  @ApiErrors(503)
  async ready(): Promise<HealthDto> {
    const { ready, checks } = await this.health.readiness();
    if (!ready) {
      const down = Object.entries(checks).filter(([, state]) => state === 'down');
      throw new NotReadyError(down.map(([part]) => part));
    }
    return { status: 'ok' };
  }
}
