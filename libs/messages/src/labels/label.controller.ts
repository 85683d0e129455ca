import { Body, Controller, Get, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { LiveRoute, StoredRoute } from '../live/instance-route.js';
import { HandledLabelDto, HandleLabelDto, LabelDto } from './label.dto.js';
import { LabelService } from './label.service.js';

/** Labels of business accounts. */
@ApiTags('label')
@ApiSecurity('apikey')
@Controller('label')
export class LabelController {
  constructor(private readonly labels: LabelService) {}

  @Get('findLabels/:instanceName')
  @StoredRoute('findLabels', 'List the labels', 'As the phone has told them.')
  @ApiOkResponse({ type: [LabelDto], description: 'The labels.' })
  findLabels(@CurrentInstance() { instanceId }: InstanceIdentity): Promise<LabelDto[]> {
    return this.labels.find(instanceId);
  }

  @Post('handleLabel/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('labels', 'handleLabel', 'Put a label on a chat, or take it off')
  @ApiOkResponse({ type: HandledLabelDto, description: 'What was done.' })
  handleLabel(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: HandleLabelDto,
  ): Promise<HandledLabelDto> {
    return this.labels.handle(instanceId, body);
  }
}
