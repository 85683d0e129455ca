import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { PacingDto } from './pacing.dto.js';
import { SendPacing } from './send-pacing.js';

/** How fast an instance sends. */
@ApiTags('pacing')
@ApiSecurity('apikey')
@Controller('pacing')
export class PacingController {
  constructor(private readonly pacing: SendPacing) {}

  @Post('set/:instanceName')
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'setPacing',
    summary: 'Set how fast an instance sends',
    description:
      'Off unless it is set. Messages that come faster wait for their turn; those that would wait too long are 429 with `Retry-After`. It holds for every route that sends, over all processes.',
  })
  @ApiCreatedResponse({ type: PacingDto, description: 'The pacing as it is now.' })
  @ApiErrors(400, 401, 404)
  set(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: PacingDto,
  ): Promise<PacingDto> {
    return this.pacing.set(instanceId, body);
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({ operationId: 'findPacing', summary: 'Show how fast an instance sends' })
  @ApiOkResponse({
    type: PacingDto,
    description: 'The pacing; `enabled` is false unless it was set.',
  })
  @ApiErrors(401, 404)
  find(@CurrentInstance() { instanceId }: InstanceIdentity): Promise<PacingDto> {
    return this.pacing.find(instanceId);
  }
}
