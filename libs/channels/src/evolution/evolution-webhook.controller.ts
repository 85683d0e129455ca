import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import {
  AllowKeyIfGiven,
  CallerIfKnown,
  type CallerIdentity,
  UnauthorizedError,
} from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import { ApiErrors, TakesBase64 } from '@switchboard/http';
import type { ChannelMessage } from '../channel-message.js';
import { InboundDirectory, type InboundInstance, InboundReports } from '../inbound-ports.js';
import { IncomingMessageDto, IncomingTakenDto } from './evolution-webhook.dto.js';
import { IncomingMedia } from './incoming-media.js';
import { toChannelMessage } from './incoming-message.js';

/** Where a bridge brings what came in. */
@ApiTags('inbound')
@ApiSecurity('apikey')
@Controller('webhook/evolution')
export class EvolutionWebhookController {
  constructor(
    private readonly config: AppConfig,
    private readonly directory: InboundDirectory,
    private readonly reports: InboundReports,
    private readonly media: IncomingMedia,
  ) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @AllowKeyIfGiven()
  @TakesBase64()
  @ApiOperation({
    operationId: 'receiveBridgeMessage',
    summary: 'Bring a message that came in on the generic channel',
    description:
      'With the token of the instance as its key, or the global key. Stored and told as `messages.upsert` before the answer; a number that no instance has changes nothing. A file comes in `message.base64`, and is kept in the media store, or is named by `message.mediaUrl`, and fetched when it is asked for.',
  })
  @ApiOkResponse({ type: IncomingTakenDto, description: 'Stored, or nothing to store.' })
  @ApiErrors(400, 401, 413, 503)
  async receive(
    @CallerIfKnown() caller: CallerIdentity | null,
    @Body() body: IncomingMessageDto,
  ): Promise<IncomingTakenDto> {
    const instance = await this.instanceOf(caller, body.numberId);
    const timestamp = Math.floor(Date.now() / 1_000);
    const message = toChannelMessage(body, { id: randomUUID(), timestamp });
    if (instance !== null && message !== null) {
      await this.tell(instance, message);
    }
    return { status: 'success' };
  }

  private async tell({ instanceId }: InboundInstance, message: ChannelMessage): Promise<void> {
    const taken = await this.media.take(instanceId, message);
    try {
      await this.reports.take(instanceId, {
        kind: 'messages',
        origin: 'live',
        items: [taken.message],
        inbox: [],
      });
    } catch (error) {
      await this.media.drop(instanceId, taken);
      throw error;
    }
  }

  /** Null when no instance has this number. A token reaches its own instance, and says of no other whether it exists. */
  private async instanceOf(
    caller: CallerIdentity | null,
    numberId: string | undefined,
  ): Promise<InboundInstance | null> {
    if (caller?.kind === 'instance') {
      // The key of a bridge is that of one instance.
      const [{ instanceId }] = caller.instances;
      const own = await this.directory.byId('EVOLUTION', instanceId);
      if (own === null) throw new UnauthorizedError();
      if (numberId !== undefined && numberId !== own.number) throw new UnauthorizedError();
      return own;
    }
    if (caller === null && !this.config.genericChannel.openWebhook) throw new UnauthorizedError();
    if (numberId === undefined) return null;
    return (await this.directory.byNumbers('EVOLUTION', [numberId])).get(numberId) ?? null;
  }
}
