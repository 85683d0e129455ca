import { Body, Controller } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { MessageDto } from '../message.dto.js';
import { contactsContent } from './content/contacts-content.js';
import { templateContent } from './content/template-content.js';
import { SendContactDto } from './dto/send-contact.dto.js';
import { SendLocationDto } from './dto/send-location.dto.js';
import { SendReactionDto } from './dto/send-reaction.dto.js';
import { SendTemplateDto } from './dto/send-template.dto.js';
import { Once, type SendOnce } from './once/send-once.js';
import { ReactionTargets } from './reaction-targets.js';
import { SendRoute } from './send-route.js';
import { SendTextDto } from './send-text.dto.js';
import { SendService } from './send.service.js';
import { textContent } from './text-content.js';

/** Sending: texts, places, contacts, reactions, templates. */
@ApiTags('message')
@ApiSecurity('apikey')
@Controller('message')
export class MessageController {
  constructor(
    private readonly sends: SendService,
    private readonly reactions: ReactionTargets,
  ) {}

  @SendRoute(
    'sendText',
    'Send a text',
    'Answers when WhatsApp has taken the message; `status` is PENDING then, and `messages.update` tells what becomes of it. A number that WhatsApp does not know is 400 with `[{"jid", "exists": false, "number"}]`.',
  )
  async sendText(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendTextDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, textContent(body), { once });
  }

  @SendRoute('sendLocation', 'Send a place', 'Shown as a pin on a map, with a name and an address.')
  async sendLocation(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendLocationDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    const { latitude, longitude, name, address } = body;
    const content = { kind: 'location' as const, latitude, longitude, name, address };
    return this.sends.send(instanceId, body, content, { once });
  }

  @SendRoute(
    'sendContact',
    'Send contacts',
    'One card is a `contactMessage`, several are a `contactsArrayMessage`.',
  )
  async sendContact(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendContactDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, contactsContent(body), { once });
  }

  @SendRoute(
    'sendReaction',
    'React to a message',
    'Goes to the chat of the message. An empty `reaction` takes back the own one.',
  )
  async sendReaction(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendReactionDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    const content = await this.reactions.content(instanceId, body);
    return this.sends.send(instanceId, { number: body.key.remoteJid }, content, { once });
  }

  @SendRoute(
    'sendTemplate',
    'Send a template',
    'A message that Meta approved beforehand; on WHATSAPP-BUSINESS alone.',
  )
  async sendTemplate(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendTemplateDto,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    const callbackUrl = body.webhookUrl || undefined;
    return this.sends.send(instanceId, body, templateContent(body), { once, callbackUrl });
  }
}
