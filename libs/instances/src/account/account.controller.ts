import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { ConnectionStateAnswerDto } from '../dto/connection-state.dto.js';
import { SetAccountDto } from '../dto/set-account.dto.js';
import { InstanceAnswers } from '../instance-answers.js';
import { InstanceAccountService } from './instance-account.service.js';

/** By what an instance proves itself to the other side. */
@ApiTags('instance')
@ApiSecurity('apikey')
@Controller('instance')
export class AccountController {
  constructor(
    private readonly accounts: InstanceAccountService,
    private readonly answers: InstanceAnswers,
  ) {}

  @Post('setAccount/:instanceName')
  @HttpCode(HttpStatus.OK)
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'setInstanceAccount',
    summary: 'Change the access token, the app secret or the account of a business',
    description:
      'WHATSAPP-BUSINESS alone. Graph is asked first, and what it refuses changes nothing; then the instance connects with the new account. The old access token is no key of the API any more.',
  })
  @ApiOkResponse({ type: ConnectionStateAnswerDto, description: 'The connection after it.' })
  @ApiErrors(400, 401, 404, 429)
  async set(
    @CurrentInstance() instance: InstanceIdentity,
    @Body() body: SetAccountDto,
  ): Promise<ConnectionStateAnswerDto> {
    const { token, appSecret, businessId } = body;
    const view = await this.accounts.change(instance, {
      // Clients send null for what they do not set; of the secret alone it says something.
      token: token ?? undefined,
      appSecret,
      businessId: businessId ?? undefined,
    });
    return this.answers.state(instance, view);
  }
}
