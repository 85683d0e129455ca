import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import {
  ApiBody,
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
  AllowInstanceKey,
  CurrentInstance,
  InstanceNotFoundError,
  type InstanceIdentity,
} from '@switchboard/access';
import { Transactions } from '@switchboard/database';
import { ApiErrors } from '@switchboard/http';
import { SetWebhookDto } from './dto/set-webhook.dto.js';
import { webhookInputOf } from './dto/webhook-fields.dto.js';
import { WebhookDto, WebhookSecretDto, WebhookWithSecretDto } from './dto/webhook.dto.js';
import { WebhookNotSetError } from './webhook.errors.js';
import { WebhookEndpoints } from './webhook-endpoints.js';

@ApiTags('webhook')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@ApiExtraModels(WebhookDto)
@Controller('webhook')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhookEndpoints,
    private readonly transactions: Transactions,
  ) {}

  @Post('set/:instanceName')
  @HttpCode(201)
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'setWebhook',
    summary: 'Set the webhook of an instance',
    description:
      'Creates or changes the one webhook of the instance. Optional fields that are left out keep their value.',
  })
  @ApiBody({ type: SetWebhookDto })
  @ApiCreatedResponse({ type: WebhookWithSecretDto, description: 'The webhook, with its secret.' })
  @ApiErrors(400, 401, 404)
  async set(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SetWebhookDto,
  ): Promise<WebhookWithSecretDto> {
    const input = webhookInputOf(body.webhook, body.webhook.enabled);
    this.webhooks.check(input);
    const { webhook, secret } = await this.transactions.underInstanceLock(
      instance.instanceId,
      'share',
      (tx) => {
        if (tx === null) throw new InstanceNotFoundError(instance.instanceName);
        return this.webhooks.set(tx, instance.instanceId, input);
      },
    );
    return Object.assign(WebhookDto.of(webhook), { secret });
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  // A bare null has no serializer to name its type: the literal is sent as text.
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'findWebhook',
    summary: 'Show the webhook of an instance',
    description: 'Answers `null` when none was ever set. The secret is not shown here.',
  })
  @ApiOkResponse({
    description: 'The webhook, or null',
    schema: { allOf: [{ $ref: getSchemaPath(WebhookDto) }], nullable: true },
  })
  @ApiErrors(401, 404)
  async find(@CurrentInstance() instance: InstanceIdentity): Promise<WebhookDto | 'null'> {
    const webhook = await this.webhooks.find(instance.instanceId);
    return webhook === null ? 'null' : WebhookDto.of(webhook);
  }

  @Get('secret/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'findWebhookSecret',
    summary: 'Show the secret that deliveries are signed with',
  })
  @ApiOkResponse({ type: WebhookSecretDto, description: 'The secret.' })
  @ApiErrors(401, 404)
  async secret(@CurrentInstance() instance: InstanceIdentity): Promise<WebhookSecretDto> {
    const secret = await this.webhooks.secret(instance.instanceId);
    if (secret === null) throw new WebhookNotSetError(instance.instanceName);
    return { secret };
  }
}
