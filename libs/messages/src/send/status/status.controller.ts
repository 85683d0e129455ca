import { Body, Controller } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { MessageDto } from '../../message.dto.js';
import { SendStatusDto } from '../dto/send-status.dto.js';
import { Once, type SendOnce } from '../once/send-once.js';
import { SendRoute } from '../send-route.js';
import { SendService } from '../send.service.js';
import { ContactAddressesRepository } from './contact-addresses.repository.js';
import { STATUS_CHAT, statusMessage, statusRecipients } from './status-message.js';

/** Sending to the own status. */
@ApiTags('message')
@ApiSecurity('apikey')
@Controller('message')
export class StatusController {
  constructor(
    private readonly sends: SendService,
    private readonly contacts: ContactAddressesRepository,
  ) {}

  @SendRoute(
    'sendStatus',
    'Send a status',
    'A text needs `backgroundColor` and `font`. Seen by those in `statusJidList`, or by all known contacts.',
  )
  async sendStatus(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendStatusDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    const { content, style } = statusMessage(body);
    const recipients = await statusRecipients(body, () => this.contacts.all(instanceId));
    const status = { recipients, ...style };
    return this.sends.send(instanceId, { number: STATUS_CHAT }, content, { once, status });
  }
}
