import { Body, Controller } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import type { TakenMedia } from '@switchboard/media';
import { MessageDto } from '../../message.dto.js';
import { SendStatusDto } from '../dto/send-status.dto.js';
import { MediaSends } from '../media/media-sends.js';
import { TakesUpload, Upload } from '../media/upload.js';
import { Once, type SendOnce } from '../once/send-once.js';
import { SendRoute } from '../send-route.js';
import { SendService } from '../send.service.js';
import { ContactAddressesRepository } from './contact-addresses.repository.js';
import { STATUS_CHAT, statusMessage, statusRecipients } from './status-message.js';

const TO_STATUS = { number: STATUS_CHAT } as const;

/** Sending to the own status. */
@ApiTags('message')
@ApiSecurity('apikey')
@Controller('message')
export class StatusController {
  constructor(
    private readonly sends: SendService,
    private readonly media: MediaSends,
    private readonly contacts: ContactAddressesRepository,
  ) {}

  @SendRoute(
    'sendStatus',
    'Send a status',
    'A text needs `backgroundColor` and `font`; a picture, film or sound is at a URL, or the part `file` of a form. Seen by those in `statusJidList`, or by all known contacts.',
  )
  @TakesUpload()
  @ApiErrors(413, 501, 502)
  async sendStatus(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendStatusDto,
    @Upload() upload: TakenMedia | null,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    const { content, order, style } = statusMessage(body, upload);
    const recipients = await statusRecipients(body, () => this.contacts.all(instanceId));
    const extras = { once, status: { recipients, ...style } };
    return order === null
      ? this.sends.send(instanceId, TO_STATUS, content, extras)
      : this.media.send(instanceId, TO_STATUS, order, extras);
  }
}
