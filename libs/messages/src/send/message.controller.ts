import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { MessageDto } from '../message.dto.js';
import { SendTextDto } from './send-text.dto.js';
import { SendService } from './send.service.js';
import { textContent } from './text-content.js';

/** Sending. */
@ApiTags('message')
@ApiSecurity('apikey')
@Controller('message')
export class MessageController {
  constructor(private readonly sends: SendService) {}

  @Post('sendText/:instanceName')
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'sendText',
    summary: 'Send a text',
    description:
      'Answers when WhatsApp has taken the message; `status` is PENDING then, and `messages.update` tells what becomes of it. A number that WhatsApp does not know is 400 with `[{"jid", "exists": false, "number"}]`.',
  })
  @ApiCreatedResponse({ type: MessageDto, description: 'The message that was sent.' })
  @ApiErrors(400, 401, 404, 503, 504)
  async sendText(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SendTextDto,
  ): Promise<MessageDto> {
    return this.sends.send(instance.instanceId, body, textContent(body));
  }
}
