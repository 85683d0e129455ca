import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { type FoundSetting, FoundSettingResponse } from '../settings/sink-answers.js';
import { SinkSettingDto, sinkInputOf } from '../settings/sink-setting.dto.js';
import { SinkSettings } from '../settings/sink-settings.js';
import { SetRabbitmqDto } from './set-rabbitmq.dto.js';

@ApiTags('rabbitmq')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@Controller('rabbitmq')
export class RabbitmqController {
  constructor(private readonly settings: SinkSettings) {}

  @Post('set/:instanceName')
  @HttpCode(201)
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'setRabbitmq',
    summary: 'Switch RabbitMQ of an instance on or off',
    description:
      'Events are published to the topic exchange named like the instance, with the name of the event as routing key, and kept until the broker confirmed them. Needs RABBITMQ_ENABLED; until then the setting is kept.',
  })
  @ApiCreatedResponse({ type: SinkSettingDto, description: 'The setting as it is stored' })
  @ApiErrors(400, 401, 404)
  async set(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SetRabbitmqDto,
  ): Promise<SinkSettingDto> {
    return SinkSettingDto.of(
      await this.settings.set(
        instance,
        'rabbitmq',
        sinkInputOf(body.rabbitmq, body.rabbitmq.enabled),
      ),
    );
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'findRabbitmq',
    summary: 'Show the setting of RabbitMQ of an instance',
    description: 'Answers `null` when it was never set.',
  })
  @FoundSettingResponse()
  @ApiErrors(401, 404)
  async find(@CurrentInstance() instance: InstanceIdentity): Promise<FoundSetting> {
    const setting = await this.settings.find(instance.instanceId, 'rabbitmq');
    return setting === null ? 'null' : SinkSettingDto.of(setting);
  }
}
