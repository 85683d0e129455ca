import { Body, Controller, Get, Header, Post } from '@nestjs/common';
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
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { ListedProxyDto, proxyFields } from '../dto/listed-instance.dto.js';
import { ProxyCheckDto, SetProxyAnswerDto, SetProxyDto } from '../dto/set-proxy.dto.js';
import { InvalidProxyError } from '../instance.errors.js';
import { InstanceProxyService } from './instance-proxy.service.js';
import { parseProxy } from './proxy-input.js';

/** The proxy of an instance. */
@ApiTags('proxy')
@ApiSecurity('apikey')
@ApiParam({ name: 'instanceName', example: 'acme' })
@ApiExtraModels(ListedProxyDto)
@Controller('proxy')
export class ProxyController {
  constructor(private readonly proxies: InstanceProxyService) {}

  @Post('set/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'setProxy',
    summary: 'Set the proxy of an instance',
    description:
      "It is tried first, by a CONNECT to WhatsApp's host: one that does not lead there is 400, `code` and `reason` say why. Everything of the instance goes through it, and nothing past it; a connection that is up is made anew. `enabled: false` takes it away.",
  })
  @ApiCreatedResponse({ type: SetProxyAnswerDto, description: 'The proxy.' })
  @ApiErrors(400, 401, 404)
  async set(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SetProxyDto,
  ): Promise<SetProxyAnswerDto> {
    const proxy = body.enabled ? proxyOf(body) : null;
    await this.proxies.set(instance, proxy);
    return { proxy: { instanceName: instance.instanceName, proxy: proxyFields(proxy) } };
  }

  @Get('find/:instanceName')
  @AllowInstanceKey()
  // A bare null has no serializer to name its type: the literal is sent as text.
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'findProxy',
    summary: 'Show the proxy of an instance',
    description: 'Answers `null` when none was ever set; one that was taken away is blank.',
  })
  @ApiOkResponse({
    description: 'The proxy, or null',
    schema: { allOf: [{ $ref: getSchemaPath(ListedProxyDto) }], nullable: true },
  })
  @ApiErrors(401, 404)
  async find(@CurrentInstance() identity: InstanceIdentity): Promise<ListedProxyDto | 'null'> {
    const { instance, proxy } = await this.proxies.find(identity);
    return ListedProxyDto.of(instance, proxy) ?? 'null';
  }

  @Get('check/:instanceName')
  @AllowInstanceKey()
  @ApiOperation({
    operationId: 'checkProxy',
    summary: 'Try the proxy of an instance now',
    description: "By a CONNECT to WhatsApp's host, and to nobody else.",
  })
  @ApiOkResponse({ type: ProxyCheckDto, description: 'What came of it.' })
  @ApiErrors(401, 404)
  async check(@CurrentInstance() instance: InstanceIdentity): Promise<ProxyCheckDto> {
    const { works, error, tookMs } = await this.proxies.try(instance);
    return { works, code: error?.code ?? null, reason: error?.message ?? null, tookMs };
  }
}

/** @throws InvalidProxyError when a part of it is missing or cannot be one */
function proxyOf({ host, port, protocol, username, password }: SetProxyDto) {
  const proxy = parseProxy({
    proxyHost: host,
    proxyPort: port,
    proxyProtocol: protocol,
    proxyUsername: username,
    proxyPassword: password,
  });
  if (proxy === null) throw new InvalidProxyError();
  return proxy;
}
