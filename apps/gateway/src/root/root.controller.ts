import { Controller, Get, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { AllowAnyone, AllowGlobalKey } from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import { ApiErrors } from '@switchboard/http';
import { VERSION } from '../version.js';
import { CredentialsDto, WelcomeDto } from './root.dto.js';

/** What the gateway says of itself. Nothing here asks the network. */
@ApiTags('gateway')
@Controller()
export class RootController {
  constructor(private readonly config: AppConfig) {}

  @Get()
  @AllowAnyone()
  @ApiOperation({ operationId: 'getWelcome', summary: 'Say that the gateway works' })
  @ApiOkResponse({ type: WelcomeDto, description: 'It works.' })
  welcome(): WelcomeDto {
    return {
      status: HttpStatus.OK,
      message: 'Welcome to Switchboard, it is working!',
      version: VERSION,
      clientName: this.config.database.clientName,
      manager: this.config.server.manager ? `${this.config.server.url}/manager` : null,
      documentation: `${this.config.server.url}/docs`,
    };
  }

  @Post('verify-creds')
  @HttpCode(HttpStatus.OK)
  @AllowGlobalKey()
  @ApiSecurity('apikey')
  @ApiOperation({ operationId: 'verifyCredentials', summary: 'Check the global key' })
  @ApiOkResponse({ type: CredentialsDto, description: 'This is the global key.' })
  @ApiErrors(401)
  verifyCredentials(): CredentialsDto {
    const { facebookAppId, facebookConfigId, facebookUserToken } = this.config.business;
    return {
      status: HttpStatus.OK,
      message: 'Credentials are valid',
      facebookAppId,
      facebookConfigId,
      facebookUserToken,
    };
  }
}
