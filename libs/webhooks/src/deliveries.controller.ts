import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import {
  AttemptDto,
  DeliveryDto,
  DeliveryListDto,
  DeliveryWithAttemptsDto,
} from './dto/delivery.dto.js';
import { deliveryFilterOf, ListDeliveriesDto } from './dto/list-deliveries.dto.js';
import { DeliveryHistory } from './history/delivery-history.js';
import { Replays } from './replay/replays.js';
import { UUID_PARAM } from './uuid-param.js';

const ID = {
  name: 'deliveryId',
  format: 'uuid',
  example: '5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
} as const;

@ApiTags('webhook')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@AllowInstanceKey()
@Controller('webhook/deliveries/:instanceName')
export class DeliveriesController {
  constructor(
    private readonly history: DeliveryHistory,
    private readonly replays: Replays,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'List deliveries, the newest first',
    description:
      'Deliveries are listed for WEBHOOK_ATTEMPT_RETENTION_DAYS after their end, and can be replayed for WEBHOOK_PAYLOAD_RETENTION_DAYS.',
  })
  @ApiOkResponse({ type: DeliveryListDto, description: 'A page of deliveries' })
  @ApiErrors(400, 401, 404)
  async list(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Query() query: ListDeliveriesDto,
  ): Promise<DeliveryListDto> {
    const { cursor = null, limit } = query;
    const page = await this.history.list(instanceId, deliveryFilterOf(query), cursor, limit);
    return DeliveryListDto.of(page);
  }

  @Get(':deliveryId')
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'findWebhookDelivery',
    summary: 'Show a delivery and all that was tried for it',
  })
  @ApiOkResponse({ type: DeliveryWithAttemptsDto, description: 'The delivery and its tries' })
  @ApiErrors(400, 401, 404)
  async find(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Param('deliveryId', UUID_PARAM) id: string,
  ): Promise<DeliveryWithAttemptsDto> {
    const { delivery, attempts } = await this.history.find(instanceId, id);
    return Object.assign(DeliveryDto.of(delivery), {
      tries: attempts.map((each) => AttemptDto.of(each)),
    });
  }

  @Post(':deliveryId/replay')
  @HttpCode(200)
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'replayWebhookDelivery',
    summary: 'Make a finished delivery again',
    description: 'With the same id and the same body; at once, and retried like the first time.',
  })
  @ApiOkResponse({ type: DeliveryDto, description: 'The delivery, which is due again' })
  @ApiErrors(400, 401, 404, 409)
  async replay(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Param('deliveryId', UUID_PARAM) id: string,
  ): Promise<DeliveryDto> {
    await this.replays.replayOne(instanceId, id);
    const { delivery } = await this.history.find(instanceId, id);
    return DeliveryDto.of(delivery);
  }
}
