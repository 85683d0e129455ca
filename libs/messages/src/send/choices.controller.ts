import { Body, Controller } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { MessageDto } from '../message.dto.js';
import { buttonsContent } from './content/buttons-content.js';
import { listContent } from './content/list-content.js';
import { pollContent } from './content/poll-content.js';
import { SendButtonsDto } from './dto/send-buttons.dto.js';
import { SendListDto } from './dto/send-list.dto.js';
import { SendPollDto } from './dto/send-poll.dto.js';
import { Once, type SendOnce } from './once/send-once.js';
import { pictureOrder } from './media/media-order.js';
import { MediaSends } from './media/media-sends.js';
import { SendRoute } from './send-route.js';
import { SendService } from './send.service.js';

/** Sending what the other one chooses from: polls, lists, buttons. */
@ApiTags('message')
@ApiSecurity('apikey')
@Controller('message')
export class ChoicesController {
  constructor(
    private readonly sends: SendService,
    private readonly media: MediaSends,
  ) {}

  @SendRoute(
    'sendPoll',
    'Send a poll',
    'Votes come as `messages.update` of the poll, with `pollUpdates`: each answer with those who chose it.',
  )
  async sendPoll(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendPollDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, pollContent(body), { once });
  }

  @SendRoute(
    'sendList',
    'Send a list',
    'What is chosen comes as a `listResponseMessage`. WhatsApp shows lists in chats with one person.',
  )
  async sendList(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendListDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, listContent(body), { once });
  }

  @SendRoute(
    'sendButtons',
    'Send a text with buttons',
    'The text is the bold title, a blank line and the description; the picture at `thumbnailUrl` is shown above it. What was refused together: more than three `reply`, `reply` with others, `pix` with others.',
  )
  @ApiErrors(413, 502)
  async sendButtons(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendButtonsDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    const content = buttonsContent(body);
    const { thumbnailUrl } = body;
    return thumbnailUrl
      ? this.media.sendUnderPicture(instanceId, body, content, pictureOrder(thumbnailUrl), { once })
      : this.sends.send(instanceId, body, content, { once });
  }
}
