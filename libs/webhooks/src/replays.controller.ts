import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { BeginReplayDto, ReplayDto, replayFilterOf, ReplayListDto } from './dto/replay.dto.js';
import { Replays } from './replay/replays.js';
import { UUID_PARAM } from './uuid-param.js';

const ID = {
  name: 'replayId',
  format: 'uuid',
  example: '7c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
} as const;

@ApiTags('webhook')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@AllowInstanceKey()
@Controller('webhook/replays/:instanceName')
export class ReplaysController {
  constructor(private readonly replays: Replays) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'beginWebhookReplay',
    summary: 'Make many finished deliveries again',
    description:
      'Those that a filter means, in the background and behind what is live. `{}` makes everything again that was given up; `{"states":["dead","delivered"],"since":"…"}` all since a time.',
  })
  @ApiAcceptedResponse({ type: ReplayDto, description: 'The replay, which has begun' })
  @ApiErrors(400, 401, 404)
  async begin(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: BeginReplayDto,
  ): Promise<ReplayDto> {
    return ReplayDto.of(await this.replays.begin(instance, replayFilterOf(body)));
  }

  @Get()
  @ApiOperation({ operationId: 'listWebhookReplays', summary: 'List replays, the newest first' })
  @ApiOkResponse({ type: ReplayListDto, description: 'At most 100 replays' })
  @ApiErrors(401, 404)
  async list(@CurrentInstance() { instanceId }: InstanceIdentity): Promise<ReplayListDto> {
    const replays = await this.replays.list(instanceId);
    return { replays: replays.map((each) => ReplayDto.of(each)) };
  }

  @Get(':replayId')
  @ApiParam(ID)
  @ApiOperation({ operationId: 'findWebhookReplay', summary: 'Show how far a replay is' })
  @ApiOkResponse({ type: ReplayDto, description: 'The replay and how far it is' })
  @ApiErrors(400, 401, 404)
  async find(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Param('replayId', UUID_PARAM) id: string,
  ): Promise<ReplayDto> {
    return ReplayDto.of(await this.replays.find(instanceId, id));
  }

  @Delete(':replayId')
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'cancelWebhookReplay',
    summary: 'Cancel a replay',
    description: 'What is queued already is still made; the rest is left as it is.',
  })
  @ApiOkResponse({ type: ReplayDto, description: 'The replay and how far it is' })
  @ApiErrors(400, 401, 404)
  async cancel(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Param('replayId', UUID_PARAM) id: string,
  ): Promise<ReplayDto> {
    return ReplayDto.of(await this.replays.cancel(instanceId, id));
  }
}
