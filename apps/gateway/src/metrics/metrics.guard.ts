import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { equalSecrets } from '@switchboard/crypto';
import { AddressList } from '@switchboard/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { basicCredentials } from './basic-credentials.js';
import { MetricsAddressRefusedError, MetricsUnauthorizedError } from './metrics.errors.js';

/** Lets in who may read metrics: by address, and by user and password, as far as the configuration asks for either. */
@Injectable()
export class MetricsGuard implements CanActivate {
  private readonly allowed: AddressList | null;
  private readonly credentials: AppConfig['metrics']['credentials'];

  constructor({ metrics }: AppConfig) {
    const { allowedNetworks, credentials } = metrics;
    this.allowed = allowedNetworks === null ? null : new AddressList(allowedNetworks);
    this.credentials = credentials;
  }

  canActivate(context: ExecutionContext): true {
    const http = context.switchToHttp();
    const { ip, headers } = http.getRequest<Pick<FastifyRequest, 'ip' | 'headers'>>();
    if (this.allowed?.has(ip) === false) throw new MetricsAddressRefusedError();
    if (!this.knows(headers.authorization)) {
      http
        .getResponse<Pick<FastifyReply, 'header'>>()
        .header('WWW-Authenticate', 'Basic realm="metrics", charset="UTF-8"');
      throw new MetricsUnauthorizedError();
    }
    return true;
  }

  private knows(authorization: string | undefined): boolean {
    if (this.credentials === null) return true;
    const given = basicCredentials(authorization) ?? { user: '', password: '' };
    // Both are compared, whichever is wrong.
    const isUser = equalSecrets(given.user, this.credentials.user);
    const isPassword = equalSecrets(given.password, this.credentials.password);
    return isUser && isPassword;
  }
}
