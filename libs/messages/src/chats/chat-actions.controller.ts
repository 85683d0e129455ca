import { Body, Controller, Delete, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { LiveRoute } from '../live/instance-route.js';
import {
  ArchiveChatDto,
  ArchivedChatDto,
  ChatRefDto,
  DeleteMessageDto,
  MarkedReadDto,
  MarkedUnreadDto,
  MarkReadDto,
  SendPresenceDto,
  SentInstructionDto,
  SentPresenceDto,
  UpdateBlockDto,
  UpdatedBlockDto,
  UpdateMessageDto,
  WhatsAppNumberDto,
  WhatsAppNumbersDto,
} from './chat-actions.dto.js';
import { ChatActionsService } from './chat-actions.service.js';
import { NumberLookupService } from './number-lookup.service.js';

/** Chats and the messages in them are looked up, marked and changed. */
@ApiTags('chat')
@ApiSecurity('apikey')
@Controller('chat')
export class ChatActionsController {
  constructor(
    private readonly actions: ChatActionsService,
    private readonly numbers: NumberLookupService,
  ) {}

  @Post('whatsappNumbers/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute(
    'chats',
    'whatsappNumbers',
    'Say which numbers are on WhatsApp',
    'In the order in which they were asked. An account is not asked about again for seven days, a number without one for an hour.',
  )
  @ApiOkResponse({ type: [WhatsAppNumberDto], description: 'What WhatsApp says of each.' })
  whatsappNumbers(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: WhatsAppNumbersDto,
  ): Promise<WhatsAppNumberDto[]> {
    return this.numbers.lookUp(instanceId, body.numbers);
  }

  @Post('markMessageAsRead/:instanceName')
  @LiveRoute(
    'chats',
    'markMessageAsRead',
    'Mark messages as read',
    'Own messages are passed over. Who wrote in a group is looked up where `participant` is left out.',
  )
  @ApiCreatedResponse({ type: MarkedReadDto, description: 'They were marked.' })
  async markMessageAsRead(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: MarkReadDto,
  ): Promise<MarkedReadDto> {
    await this.actions.markRead(instanceId, body.readMessages);
    return { message: 'Read messages', read: 'success' };
  }

  @Post('archiveChat/:instanceName')
  @LiveRoute(
    'chats',
    'archiveChat',
    'Put a chat into the archive, or take it out',
    'WhatsApp wants to know the latest message of the chat: give it, or give `chat` and the latest stored one is taken.',
  )
  @ApiCreatedResponse({ type: ArchivedChatDto, description: 'What the chat is now.' })
  async archiveChat(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: ArchiveChatDto,
  ): Promise<ArchivedChatDto> {
    const chatId = await this.actions.archive(instanceId, body);
    return { chatId, archived: body.archive };
  }

  @Post('markChatUnread/:instanceName')
  @LiveRoute(
    'chats',
    'markChatUnread',
    'Mark a chat to be read later',
    'WhatsApp wants to know the latest message of the chat: give it, or give `chat` and the latest stored one is taken.',
  )
  @ApiCreatedResponse({ type: MarkedUnreadDto, description: 'It was marked.' })
  async markChatUnread(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: ChatRefDto,
  ): Promise<MarkedUnreadDto> {
    const chatId = await this.actions.markUnread(instanceId, body);
    return { chatId, markedChatUnread: true };
  }

  @Delete('deleteMessageForEveryone/:instanceName')
  @HttpCode(HttpStatus.CREATED)
  @LiveRoute(
    'chats',
    'deleteMessageForEveryone',
    'Take a message back for everyone',
    "Somebody else's message in a group needs the rights of an admin.",
  )
  @ApiCreatedResponse({ type: SentInstructionDto, description: 'What was sent to take it back.' })
  deleteMessageForEveryone(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: DeleteMessageDto,
  ): Promise<SentInstructionDto> {
    return this.actions.deleteMessage(instanceId, body);
  }

  @Post('updateMessage/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute(
    'chats',
    'updateMessage',
    'Edit a message',
    'Own texts, and captions of pictures and films, that are stored. WhatsApp shows the edit of a message that is not older than fifteen minutes.',
  )
  @ApiOkResponse({ type: SentInstructionDto, description: 'What was sent to edit it.' })
  updateMessage(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: UpdateMessageDto,
  ): Promise<SentInstructionDto> {
    return this.actions.editMessage(instanceId, body);
  }

  @Post('sendPresence/:instanceName')
  @LiveRoute(
    'chats',
    'sendPresence',
    'Show a presence in a chat',
    'Held for `delay`, then it is paused.',
  )
  @ApiCreatedResponse({ type: SentPresenceDto, description: 'It was shown.' })
  async sendPresence(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendPresenceDto,
  ): Promise<SentPresenceDto> {
    await this.actions.sendPresence(instanceId, body);
    return { presence: body.presence };
  }

  @Post('updateBlockStatus/:instanceName')
  @LiveRoute('chats', 'updateBlockStatus', 'Block somebody, or unblock them')
  @ApiCreatedResponse({ type: UpdatedBlockDto, description: 'It was done.' })
  async updateBlockStatus(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: UpdateBlockDto,
  ): Promise<UpdatedBlockDto> {
    await this.actions.updateBlock(instanceId, body);
    return { block: 'success' };
  }
}
