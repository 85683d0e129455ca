import {
  Controller,
  Get,
  Header,
  Headers,
  Param,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiSecurity,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import type { FastifyReply } from 'fastify';
import { CatchUpQuery, StreamQuery } from './catch-up.query.js';
import { CatchUpService } from './catch-up.service.js';
import { EventStreams } from './event-streams.js';
import { EventDto, EventPageDto, EventsExpiredDto } from './event.dto.js';
import { sequenceOf } from './last-event-id.js';

const EXPIRED = {
  status: 410,
  description: 'Events after this sequence are no longer held, or it is of another log',
  content: {
    'application/json': {
      schema: { $ref: getSchemaPath(EventsExpiredDto) },
      example: {
        status: 410,
        error: 'Gone',
        code: 'events.expired',
        oldestSequence: 4711,
        response: { message: ['Events before 4711 are no longer held. Start over after 4710.'] },
      },
    },
  },
};

@ApiTags('catch-up')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@ApiExtraModels(EventDto, EventsExpiredDto)
@Controller('events')
export class EventsController {
  constructor(
    private readonly catchUp: CatchUpService,
    private readonly streams: EventStreams,
  ) {}

  @Get(':instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'listEvents',
    summary: 'Catch up with the events of an instance',
    description:
      'Everything after a sequence, oldest first, without a gap; without `after`, everything that is held. Who asks for less than is held is told with 410.',
  })
  @ApiOkResponse({ type: EventPageDto, description: 'A page of the log' })
  @ApiErrors(400, 401, 404)
  @ApiResponse(EXPIRED)
  list(
    @CurrentInstance() instance: InstanceIdentity,
    @Query() { after, limit }: CatchUpQuery,
  ): Promise<EventPageDto> {
    return this.catchUp.page(instance, after, limit);
  }

  @Get(':instanceName/stream')
  @AllowInstanceKey()
  @Header('cache-control', 'no-cache, no-transform')
  @Header('x-accel-buffering', 'no')
  // What ends with the stream cannot be kept alive by a client while the server closes.
  @Header('connection', 'close')
  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'Follow the events of an instance as they happen',
    description:
      'Server-sent events: `id` is the sequence, `data` one event as in `listEvents`. Connect again with `Last-Event-ID` (or `after`) and nothing is missed that is still held; without either, the stream begins with the next event. It ends when the instance is deleted.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Goes before `after`.',
    schema: { type: 'string', example: '41' },
  })
  @ApiOkResponse({
    description: 'The stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiErrors(400, 401, 404, 429)
  @ApiResponse(EXPIRED)
  async stream(
    @CurrentInstance() instance: InstanceIdentity,
    @Query() { after }: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const end = new AbortController();
    // Not the end of the stream, which waits for the next event: the connection is what ends when a client goes.
    reply.raw.once('close', () => end.abort());
    const start = await this.catchUp.streamStart(instance, sequenceOf(lastEventId) ?? after);
    const stream = this.streams.stream(instance, start, end);
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }

  @Get(':instanceName/:eventId')
  @AllowInstanceKey()
  @ApiParam({ name: 'eventId', format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  @ApiOperation({ operationId: 'findEvent', summary: 'Show one event of an instance' })
  @ApiOkResponse({ type: EventDto, description: 'The event' })
  @ApiErrors(401, 404)
  find(
    @CurrentInstance() instance: InstanceIdentity,
    @Param('eventId') eventId: string,
  ): Promise<EventDto> {
    return this.catchUp.event(instance, eventId);
  }
}
