import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import { Metrics } from '@switchboard/observability';
import type { FastifyReply } from 'fastify';
import { MetricsGuard } from './metrics.guard.js';

/** Figures for Prometheus. There only where they are switched on; `MetricsGuard` says who may read them. */
@ApiExcludeController()
@Controller('metrics')
@AllowAnyone()
@UseGuards(MetricsGuard)
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { contentType, text } = await this.metrics.scrape();
    void reply.headers({ 'content-type': contentType, 'cache-control': 'no-store' });
    return text;
  }
}
