import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiSecurity,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import type { FastifyReply } from 'fastify';
import { FindContactsDto, FoundContactDto } from '../contacts/find-contacts.dto.js';
import { FindContactsService } from '../contacts/find-contacts.service.js';
import { FindStatusesDto, FoundStatusDto } from '../find/find-statuses.dto.js';
import { FindStatusesService } from '../find/find-statuses.service.js';
import { NEXT_CURSOR, StoredRoute } from '../live/instance-route.js';
import { RemoteJidRequiredError } from './chat-store.errors.js';
import {
  ChatByRemoteJidQuery,
  FindChatsDto,
  FoundChatDto,
  StoredChatDto,
} from './find-chats.dto.js';
import { FindChatsService, type Page } from './find-chats.service.js';

/** What is stored of chats and people. */
@ApiTags('chat')
@ApiSecurity('apikey')
@Controller('chat')
export class ChatStoreController {
  constructor(
    private readonly chats: FindChatsService,
    private readonly contacts: FindContactsService,
    private readonly statuses: FindStatusesService,
  ) {}

  @Post('findChats/:instanceName')
  @HttpCode(HttpStatus.OK)
  @StoredRoute('findChats', 'Find chats', 'Those with messages, the latest first.')
  @ApiOkResponse({ type: [FoundChatDto], headers: NEXT_CURSOR, description: 'One page of chats.' })
  async findChats(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: FindChatsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundChatDto[]> {
    return turned(await this.chats.find(instanceId, body), reply);
  }

  @Get('findChatByRemoteJid/:instanceName')
  @StoredRoute('findChatByRemoteJid', 'Find one chat')
  // A bare null has no serializer to name its type: the literal is sent as text.
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiExtraModels(StoredChatDto)
  @ApiOkResponse({
    description: 'The chat; null when there is none.',
    schema: { allOf: [{ $ref: getSchemaPath(StoredChatDto) }], nullable: true },
  })
  async findChatByRemoteJid(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() { remoteJid }: ChatByRemoteJidQuery,
  ): Promise<StoredChatDto | 'null'> {
    if (!remoteJid) throw new RemoteJidRequiredError();
    return (await this.chats.findOne(instanceId, remoteJid)) ?? 'null';
  }

  @Post('findContacts/:instanceName')
  @HttpCode(HttpStatus.OK)
  @StoredRoute('findContacts', 'Find contacts', 'In the order of their addresses.')
  @ApiOkResponse({
    type: [FoundContactDto],
    headers: NEXT_CURSOR,
    description: 'One page of contacts.',
  })
  async findContacts(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: FindContactsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundContactDto[]> {
    return turned(await this.contacts.find(instanceId, body), reply);
  }

  @Post('findStatusMessage/:instanceName')
  @HttpCode(HttpStatus.OK)
  @StoredRoute(
    'findStatusMessage',
    'Find what became of messages',
    'Those of the newest messages first.',
  )
  @ApiOkResponse({
    type: [FoundStatusDto],
    headers: NEXT_CURSOR,
    description: 'One page of statuses.',
  })
  async findStatusMessage(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: FindStatusesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundStatusDto[]> {
    return turned(await this.statuses.find(instanceId, body), reply);
  }
}

function turned<T>({ items, nextCursor }: Page<T>, reply: FastifyReply): T[] {
  if (nextCursor !== null) reply.header('X-Next-Cursor', nextCursor);
  return items;
}
