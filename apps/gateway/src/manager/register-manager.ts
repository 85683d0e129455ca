import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Gives answers `sendFile`, which `ManagerController` serves the page with. */
export async function registerManager(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, { serve: false, cacheControl: false, index: false });
}
