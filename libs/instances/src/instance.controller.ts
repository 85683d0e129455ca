import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import {
  AllowAnyKey,
  AllowGlobalKey,
  AllowInstanceKey,
  Caller,
  type CallerIdentity,
  CurrentInstance,
  type InstanceIdentity,
} from '@switchboard/access';
import { ApiErrors, InvalidFieldsError } from '@switchboard/http';
import type { FastifyReply } from 'fastify';
import { ConnectionStateAnswerDto, OpenAnswerDto } from './dto/connection-state.dto.js';
import { CreateInstanceDto } from './dto/create-instance.dto.js';
import { CreateInstanceAnswerDto } from './dto/created-instance.dto.js';
import { done, DoneDto } from './dto/done.dto.js';
import { ConnectQuery, ListInstancesQuery } from './dto/list-instances.query.js';
import { ListedInstanceDto } from './dto/listed-instance.dto.js';
import { PresenceDto } from './dto/presence.dto.js';
import { QrCodeDto } from './dto/qr-code.dto.js';
import { InstanceAnswers } from './instance-answers.js';
import { InstanceListService } from './instance-list.service.js';
import { instanceSpec } from './instance-spec.js';
import { InstanceLifecycleService } from './lifecycle/instance-lifecycle.service.js';
import { pairingDigits } from './pairing-number.js';

/** A route of the instance named in its path. */
const InstanceRoute = () =>
  applyDecorators(AllowInstanceKey(), ApiParam({ name: 'instanceName', example: 'acme' }));

/** An instance that is connected, or what to pair it with. */
const ConnectResponse = () =>
  applyDecorators(
    ApiExtraModels(OpenAnswerDto, QrCodeDto),
    ApiOkResponse({
      description: 'Connected, or a code to pair with.',
      schema: {
        oneOf: [{ $ref: getSchemaPath(OpenAnswerDto) }, { $ref: getSchemaPath(QrCodeDto) }],
      },
    }),
  );

/** The life of instances. */
@ApiTags('instance')
@ApiSecurity('apikey')
@Controller('instance')
export class InstanceController {
  constructor(
    private readonly lifecycle: InstanceLifecycleService,
    private readonly list: InstanceListService,
    private readonly answers: InstanceAnswers,
  ) {}

  @Post('create')
  @AllowGlobalKey()
  @ApiOperation({
    operationId: 'createInstance',
    summary: 'Create an instance',
    description:
      'With `qrcode: true` it is connected at once, and the answer waits for a code. Where there is nothing to scan it is connected in any case: an account that the other side refuses is 400 with its words.',
  })
  @ApiCreatedResponse({ type: CreateInstanceAnswerDto, description: 'The new instance.' })
  @ApiErrors(400, 401, 403, 409, 501)
  async create(@Body() body: CreateInstanceDto): Promise<CreateInstanceAnswerDto> {
    const { instance, view } = await this.lifecycle.create(instanceSpec(body));
    return this.answers.created(instance, view, body.qrcode && instance.pairs);
  }

  @Get('fetchInstances')
  @AllowAnyKey()
  @ApiOperation({
    operationId: 'fetchInstances',
    summary: 'List instances',
    description: 'The global key lists all of them, an instance key its own.',
  })
  @ApiOkResponse({
    type: [ListedInstanceDto],
    description: 'The instances, oldest first.',
    headers: {
      'X-Next-Cursor': {
        description: '`cursor` of the next page; absent on the last.',
        schema: { type: 'string', example: 'WzE3Njg5MjEyMDAwMDBd' },
      },
    },
  })
  @ApiErrors(400, 401, 404)
  async fetchInstances(
    @Caller() caller: CallerIdentity,
    @Query() query: ListInstancesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedInstanceDto[]> {
    const { items, nextCursor } = await this.list.find(caller, query);
    if (nextCursor !== null) reply.header('X-Next-Cursor', nextCursor);
    return items.map((item) => this.answers.listed(item));
  }

  @Get('connect/:instanceName')
  @InstanceRoute()
  @ApiOperation({
    operationId: 'connectInstance',
    summary: 'Connect, or get a code to pair with',
    description: 'Waits, bounded, for the first of QR code, pairing code, open or failure.',
  })
  @ConnectResponse()
  @ApiErrors(400, 401, 404, 409, 503, 504)
  async connect(
    @CurrentInstance() instance: InstanceIdentity,
    @Query() query: ConnectQuery,
  ): Promise<OpenAnswerDto | QrCodeDto> {
    const digits = pairingDigits(query.number);
    if (query.number !== undefined && digits === null) {
      throw new InvalidFieldsError(['Invalid format']);
    }
    return this.answers.connected(instance, await this.lifecycle.connect(instance, digits));
  }

  @Get('connectionState/:instanceName')
  @InstanceRoute()
  @ApiOperation({
    operationId: 'getConnectionState',
    summary: 'State of the connection, and why it is so',
  })
  @ApiOkResponse({ type: ConnectionStateAnswerDto, description: 'The state.' })
  @ApiErrors(401, 404)
  async connectionState(
    @CurrentInstance() instance: InstanceIdentity,
  ): Promise<ConnectionStateAnswerDto> {
    return this.answers.state(instance, await this.lifecycle.shownViewOf(instance));
  }

  @Post('restart/:instanceName')
  @HttpCode(HttpStatus.OK)
  @InstanceRoute()
  @ApiOperation({
    operationId: 'restartInstance',
    summary: 'End the session and connect again',
    description: 'One that is closed is connected.',
  })
  @ConnectResponse()
  @ApiErrors(401, 404, 409, 503, 504)
  async restart(@CurrentInstance() instance: InstanceIdentity): Promise<OpenAnswerDto | QrCodeDto> {
    return this.answers.connected(instance, await this.lifecycle.restart(instance));
  }

  @Post('setPresence/:instanceName')
  @InstanceRoute()
  @ApiOperation({ operationId: 'setInstancePresence', summary: 'Set the own presence' })
  @ApiCreatedResponse({ type: PresenceDto, description: 'The presence that is shown.' })
  @ApiErrors(400, 401, 404, 503, 504)
  async setPresence(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() { presence }: PresenceDto,
  ): Promise<PresenceDto> {
    await this.lifecycle.setPresence(instance, presence);
    return { presence };
  }

  @Delete('logout/:instanceName')
  @InstanceRoute()
  @ApiOperation({
    operationId: 'logoutInstance',
    summary: 'Log out',
    description: 'The instance and its data stay; it can be paired again.',
  })
  @ApiOkResponse({ type: DoneDto, description: 'Logged out.' })
  @ApiErrors(400, 401, 404, 409, 503, 504)
  async logout(@CurrentInstance() instance: InstanceIdentity): Promise<DoneDto> {
    await this.lifecycle.logOut(instance);
    return done('Instance logged out');
  }

  @Delete('delete/:instanceName')
  @InstanceRoute()
  @ApiOperation({
    operationId: 'deleteInstance',
    summary: 'Delete an instance and all its data',
    description: 'The name is free when this answers; the data goes in the background.',
  })
  @ApiOkResponse({ type: DoneDto, description: 'Deleted.' })
  @ApiErrors(401, 404)
  async delete(@CurrentInstance() instance: InstanceIdentity): Promise<DoneDto> {
    await this.lifecycle.delete(instance);
    return done('Instance deleted');
  }
}
