import { Body, Controller, HttpCode, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import type { FastifyReply } from 'fastify';
import { NEXT_CURSOR } from '../live/instance-route.js';
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
  @ApiOkResponse({
    type: FoundMessagesDto,
    headers: NEXT_CURSOR,
    description: 'One page of messages.',
  })
  @ApiErrors(400, 401, 404)
  async findMessages(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: FindMessagesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundMessagesDto> {
    const { answer, nextCursor } = await this.messages.find(instance.instanceId, body);
    if (nextCursor !== null) reply.header('X-Next-Cursor', nextCursor);
    return answer;
  }
}
