import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { FindMessagesDto } from './find-messages.dto.js';
import { FindMessagesService } from './find-messages.service.js';
import { FoundMessagesDto } from './found-messages.dto.js';

/** What is stored of chats. */
@ApiTags('chat')
@ApiSecurity('apikey')
@Controller('chat')
export class ChatController {
  constructor(private readonly messages: FindMessagesService) {}

  @Post('findMessages/:instanceName')
  @HttpCode(HttpStatus.OK)
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'findMessages',
    summary: 'Find stored messages',
    description: 'Newest first, in pages. `offset` is the size of a page.',
  })
  @ApiOkResponse({ type: FoundMessagesDto, description: 'One page of messages.' })
  @ApiErrors(400, 401, 404)
  findMessages(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: FindMessagesDto,
  ): Promise<FoundMessagesDto> {
    return this.messages.find(instance.instanceId, body);
  }
}
