import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import type { FastifyReply } from 'fastify';
import { ASSETS_FOLDER, PAGE_FOLDER } from './page-folder.js';
import { PAGE_HEADERS } from './page-headers.js';

/**
 * The web page and its files. They hold nothing of anybody, so no key is asked for: the page calls the API with the key
 * that is entered there.
 */
@ApiExcludeController()
@Controller()
@AllowAnyone()
export class ManagerController {
  @Get(['manager', 'manager/*'])
  page(@Res() reply: FastifyReply): void {
    void reply.headers(PAGE_HEADERS).sendFile('index.html', PAGE_FOLDER);
  }

  /** A path that leads out of the folder, in whatever spelling, is refused by `sendFile`. */
  @Get('assets/*')
  asset(@Param('*') path: string, @Res() reply: FastifyReply): void {
    void reply.headers(PAGE_HEADERS).sendFile(path, ASSETS_FOLDER);
  }
}
