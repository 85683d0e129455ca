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
import { SetSettingsAnswerDto, SetSettingsDto } from '../dto/set-settings.dto.js';
import { SettingsDto } from '../dto/settings.dto.js';
import { InstanceSettingsService } from './instance-settings.service.js';

/** The settings of an instance. */
@ApiTags('settings')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: InstanceSettingsService) {}

  @Post('set/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'setSettings',
    summary: 'Change the settings of an instance',
    description:
      'A connected instance honours them at once, without connecting again. `syncFullHistory` alone holds from the next pairing on. Optional fields that are left out keep their value.',
  })
  @ApiCreatedResponse({ type: SetSettingsAnswerDto, description: 'All settings that hold now.' })
  @ApiErrors(400, 401, 404)
  async set(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SetSettingsDto,
  ): Promise<SetSettingsAnswerDto> {
    const { msgCall, wavoipToken, ...switches } = body;
    const settings = await this.settings.set(instance, {
      ...switches,
      // Clients send null for what they do not set.
      ...(msgCall == null ? {} : { msgCall }),
      ...(wavoipToken == null ? {} : { wavoipToken }),
    });
    return { settings: { instanceName: instance.instanceName, settings } };
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({ operationId: 'findSettings', summary: 'Show the settings of an instance' })
  @ApiOkResponse({ type: SettingsDto, description: 'The settings.' })
  @ApiErrors(401, 404)
  find(@CurrentInstance() instance: InstanceIdentity): Promise<SettingsDto> {
    return this.settings.find(instance);
  }
}
