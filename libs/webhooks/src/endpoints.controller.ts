import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import {
  DEFAULT_OVERLAP_HOURS,
  EndpointTestDto,
  RotatedSecretDto,
  RotateSecretDto,
} from './dto/endpoint-actions.dto.js';
import {
  CreateEndpointDto,
  endpointInputOf,
  UpdateEndpointDto,
} from './dto/endpoint-fields.dto.js';
import { EndpointDto, EndpointListDto, EndpointWithSecretDto } from './dto/endpoint.dto.js';
import { EndpointAdminService } from './endpoints/endpoint-admin.service.js';
import { EndpointProbe } from './endpoints/endpoint-probe.js';
import { UUID_PARAM } from './uuid-param.js';

const HOUR_SECONDS = 3_600;
const ID = {
  name: 'endpointId',
  format: 'uuid',
  example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
} as const;

@ApiTags('webhook')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@AllowInstanceKey()
@Controller('webhook/endpoints/:instanceName')
export class EndpointsController {
  constructor(
    private readonly endpoints: EndpointAdminService,
    private readonly probe: EndpointProbe,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'createWebhookEndpoint',
    summary: 'Add an endpoint to an instance',
    description: 'It is told beside the webhook of `/webhook/set` and all others.',
  })
  @ApiCreatedResponse({
    type: EndpointWithSecretDto,
    description: 'The endpoint, and this once its secret',
  })
  @ApiErrors(400, 401, 404)
  async create(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: CreateEndpointDto,
  ): Promise<EndpointWithSecretDto> {
    const input = { ...endpointInputOf(body), url: body.url.trim() };
    const { endpoint, secret } = await this.endpoints.create(instance, input);
    return Object.assign(EndpointDto.of(endpoint), { secret });
  }

  @Get()
  @ApiOperation({
    operationId: 'listWebhookEndpoints',
    summary: 'List the endpoints of an instance, the main one among them',
  })
  @ApiOkResponse({ type: EndpointListDto, description: 'All endpoints, the oldest first' })
  @ApiErrors(401, 404)
  async list(@CurrentInstance() { instanceId }: InstanceIdentity): Promise<EndpointListDto> {
    const endpoints = await this.endpoints.list(instanceId);
    return { endpoints: endpoints.map((each) => EndpointDto.of(each)) };
  }

  @Get(':endpointId')
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'findWebhookEndpoint',
    summary: 'Show an endpoint and how it is doing',
  })
  @ApiOkResponse({ type: EndpointDto, description: 'The endpoint' })
  @ApiErrors(400, 401, 404)
  async find(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Param('endpointId', UUID_PARAM) id: string,
  ): Promise<EndpointDto> {
    return EndpointDto.of(await this.endpoints.find(instanceId, id));
  }

  @Patch(':endpointId')
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'updateWebhookEndpoint',
    summary: 'Change an endpoint',
    description: 'What is left out stays as it is. `enabled: true` lets go what was held for it.',
  })
  @ApiOkResponse({ type: EndpointDto, description: 'The endpoint' })
  @ApiErrors(400, 401, 404)
  async change(
    @CurrentInstance() instance: InstanceIdentity,
    @Param('endpointId', UUID_PARAM) id: string,
    @Body() body: UpdateEndpointDto,
  ): Promise<EndpointDto> {
    return EndpointDto.of(await this.endpoints.change(instance, id, endpointInputOf(body)));
  }

  @Delete(':endpointId')
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'deleteWebhookEndpoint',
    summary: 'Remove an endpoint',
    description: 'What it was still to be told is given up.',
  })
  @ApiOkResponse({ type: EndpointDto, description: 'The endpoint' })
  @ApiErrors(400, 401, 404)
  async remove(
    @CurrentInstance() instance: InstanceIdentity,
    @Param('endpointId', UUID_PARAM) id: string,
  ): Promise<EndpointDto> {
    const endpoint = await this.endpoints.find(instance.instanceId, id);
    await this.endpoints.remove(instance, id);
    return EndpointDto.of(endpoint);
  }

  @Post(':endpointId/test')
  @HttpCode(200)
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'testWebhookEndpoint',
    summary: 'Send an endpoint a signed test',
    description: 'The event is `webhook.test`. It is sent once, and what came back is the answer.',
  })
  @ApiOkResponse({ type: EndpointTestDto, description: 'What came back' })
  @ApiErrors(400, 401, 404)
  async test(
    @CurrentInstance() instance: InstanceIdentity,
    @Param('endpointId', UUID_PARAM) id: string,
  ): Promise<EndpointTestDto> {
    return EndpointTestDto.of(await this.probe.test(instance, id));
  }

  @Post(':endpointId/rotate-secret')
  @HttpCode(200)
  @ApiParam(ID)
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Give an endpoint a new signing secret',
    description:
      'The old one goes on signing beside it for a while, so that nothing is refused while the subscriber learns the new one. Five sign at a time at most.',
  })
  @ApiOkResponse({ type: RotatedSecretDto, description: 'The new secret' })
  @ApiErrors(400, 401, 404)
  async rotateSecret(
    @CurrentInstance() instance: InstanceIdentity,
    @Param('endpointId', UUID_PARAM) id: string,
    @Body() body: RotateSecretDto,
  ): Promise<RotatedSecretDto> {
    const overlapSeconds = (body.overlapHours ?? DEFAULT_OVERLAP_HOURS) * HOUR_SECONDS;
    const { secret, publicKey, oldSecretsUntil } = await this.endpoints.rotateSecret(
      instance,
      id,
      overlapSeconds,
    );
    return { secret, publicKey, oldSecretsUntil: oldSecretsUntil?.toISOString() ?? null };
  }
}
