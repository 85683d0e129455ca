import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
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
  @ApiErrors(400, 404, 503)
  file(@Param('token') token: string): Promise<StreamableFile> {
    return this.files.open(token);
  }
}
