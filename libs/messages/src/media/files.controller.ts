import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import type { FastifyReply } from 'fastify';
import { FILE_ANSWER } from './media-file.js';
import { LinkedFiles } from './linked-files.js';

/** Media by the addresses that were given out for them, which are their own keys. */
@ApiTags('media')
@Controller('files')
export class FilesController {
  constructor(private readonly files: LinkedFiles) {}

  @Get(':token')
  @AllowAnyone()
  @ApiParam({ name: 'token', example: 'token' })
  @ApiOperation({
    operationId: 'downloadFile',
    summary: 'A medium, by an address that was given out',
    description: 'As `getMediaUrl` and `message.mediaUrl` give it, until it expires.',
  })
  @ApiOkResponse(FILE_ANSWER)
  @ApiFoundResponse({
    description: 'To its address in the store, where that is S3.',
    headers: {
      location: {
        description: 'Good for five minutes.',
        schema: { type: 'string', format: 'uri' },
      },
    },
  })
  @ApiErrors(400, 404, 503)
  async file(
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const linked = await this.files.open(token);
    if ('file' in linked) return linked.file;
    reply.status(302).header('location', linked.url);
    return undefined;
  }
}
