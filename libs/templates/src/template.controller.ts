import { Body, Controller, Get, Post, UseFilters } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import type { JsonObject } from '@switchboard/channels';
import { ApiErrors } from '@switchboard/http';
import { CreateTemplateDto } from './dto/create-template.dto.js';
import { MetaTemplateDto, TemplateDto } from './dto/template.dto.js';
import { MetaStyleErrorFilter } from './errors/meta-style-error.filter.js';
import { TemplatesService } from './templates.service.js';

/** Messages that Meta approves before they may be sent. */
@ApiTags('template')
@ApiSecurity('apikey')
@Controller('template')
export class TemplateController {
  constructor(private readonly templates: TemplatesService) {}

  @Post('create/:instanceName')
  @AllowInstanceKey()
  @UseFilters(new MetaStyleErrorFilter('template_creation'))
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'createTemplate',
    summary: 'Ask Meta to approve a template',
    description:
      'WHATSAPP-BUSINESS alone. What Meta refuses is refused with its status, and beside the usual fields in its own words: `message`, and `details` with `whatsapp_code`, `error_user_msg`, `fbtrace_id`.',
  })
  @ApiCreatedResponse({ type: TemplateDto, description: 'Meta has taken it, and will decide.' })
  @ApiErrors(400, 401, 404, 429, 503, 504)
  create(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: CreateTemplateDto,
  ): Promise<TemplateDto> {
    return this.templates.create(instance, body);
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  @UseFilters(new MetaStyleErrorFilter('template_find'))
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'findTemplates',
    summary: 'List the templates of the account',
    description: 'WHATSAPP-BUSINESS alone. All of them, as Meta has them, whoever made them.',
  })
  @ApiOkResponse({ type: [MetaTemplateDto], description: 'The templates.' })
  @ApiErrors(400, 401, 404, 429, 503, 504)
  find(@CurrentInstance() instance: InstanceIdentity): Promise<readonly JsonObject[]> {
    return this.templates.find(instance);
  }
}
