import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import { ApiErrors, RawBody } from '@switchboard/http';
import type { FastifyReply } from 'fastify';
import { MetaNotificationDto, MetaReceivedDto, MetaVerificationQuery } from './meta-webhook.dto.js';
import { MetaWebhookService } from './meta-webhook.service.js';
import { challengeOf } from './verification.js';
import { NotificationTooLargeError } from './verification.errors.js';

/** Meta sends 3 MB at most. */
const MAX_NOTIFICATION_BYTES = 4 * 1024 * 1024;

/** Where Meta calls: one address for all numbers. It proves itself by its signature, not by a key. */
@ApiTags('inbound')
@Controller('webhook/meta')
export class MetaWebhookController {
  constructor(
    private readonly notifications: MetaWebhookService,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @AllowAnyone()
  @ApiOperation({
    operationId: 'verifyMetaWebhook',
    summary: 'Prove to Meta that this address is ours',
    description: 'Called by Meta when the webhook is registered.',
  })
  @ApiOkResponse({
    description: 'The challenge, as plain text.',
    content: { 'text/plain': { schema: { type: 'string', example: '1158201444' } } },
  })
  @ApiErrors(403)
  verify(
    @Query() query: MetaVerificationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const challenge = challengeOf(query, this.config.business.webhookVerifyToken);
    reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff');
    return challenge;
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  @AllowAnyone()
  @RawBody()
  @ApiOperation({
    operationId: 'receiveMetaNotification',
    summary: 'Receive what Meta tells',
    description:
      'Messages and statuses of all numbers; all of it is stored before the answer. Numbers that no instance has are counted and answered alike.',
  })
  @ApiHeader({
    name: 'X-Hub-Signature-256',
    description: '`sha256=` and the HMAC of the body with the app secret, in lower-case digits.',
    required: true,
    example: 'sha256=2b4c6d8e0f1a3b5c7d9e0f1a3b5c7d9e0f1a3b5c7d9e0f1a3b5c7d9e0f1a3b5c',
  })
  @ApiBody({ type: MetaNotificationDto })
  @ApiOkResponse({ type: MetaReceivedDto, description: 'Stored.' })
  @ApiErrors(401, 413, 503)
  async receive(
    @Body() body: Buffer,
    @Headers('x-hub-signature-256') signature: string | undefined,
  ): Promise<MetaReceivedDto> {
    if (body.length > MAX_NOTIFICATION_BYTES) {
      throw new NotificationTooLargeError(MAX_NOTIFICATION_BYTES);
    }
    await this.notifications.take(body, signature);
    return { status: 'success' };
  }
}
