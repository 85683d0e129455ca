import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorResponse, errorResponse } from './error-response.js';

/** Answers every failure in the one error shape; logs what nobody foresaw, with the id of the request. */
@Catch()
export class ApiExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger(ApiExceptionFilter.name);

  /** What is answered. Routes whose errors say more than others in the wire contract add it here. */
  protected answer(error: unknown): ErrorResponse {
    return errorResponse(error);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { body, retryAfterSeconds, unexpected } = this.answer(error);
    if (unexpected) {
      this.logger.error({
        event: 'request.failed',
        requestId: request.id,
        route: `${request.method} ${request.routeOptions.url ?? '(unknown)'}`,
        code: body.code,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    if (reply.sent) return;
    if (retryAfterSeconds !== null) reply.header('Retry-After', String(retryAfterSeconds));
    reply.status(body.status).type('application/json; charset=utf-8').send(body);
  }
}
