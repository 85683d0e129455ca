import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { type FoundSetting, FoundSettingResponse } from '../settings/sink-answers.js';
import { SinkSettingDto, sinkInputOf } from '../settings/sink-setting.dto.js';
import { SinkSettings } from '../settings/sink-settings.js';
import { SetWebsocketDto } from './set-websocket.dto.js';

@ApiTags('websocket')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@Controller('websocket')
export class WebsocketController {
  constructor(private readonly settings: SinkSettings) {}

  @Post('set/:instanceName')
  @HttpCode(201)
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'setWebsocket',
    summary: 'Switch the WebSocket of an instance on or off',
    description:
      'Events are pushed by socket.io in the namespace `/<instanceName>`, to whoever is connected just then; what was missed is caught up with by `listEvents`. Needs WEBSOCKET_ENABLED; until then the setting is kept.',
  })
  @ApiCreatedResponse({ type: SinkSettingDto, description: 'The setting as it is stored' })
  @ApiErrors(400, 401, 404)
  async set(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SetWebsocketDto,
  ): Promise<SinkSettingDto> {
    return SinkSettingDto.of(
      await this.settings.set(
        instance,
        'websocket',
        sinkInputOf(body.websocket, body.websocket.enabled),
      ),
    );
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'findWebsocket',
    summary: 'Show the setting of the WebSocket of an instance',
    description: 'Answers `null` when it was never set.',
  })
  @FoundSettingResponse()
  @ApiErrors(401, 404)
  async find(@CurrentInstance() instance: InstanceIdentity): Promise<FoundSetting> {
    const setting = await this.settings.find(instance.instanceId, 'websocket');
    return setting === null ? 'null' : SinkSettingDto.of(setting);
  }
}
