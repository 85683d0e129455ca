import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AllowAnyone } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { MediaStore } from '@switchboard/media';
import { FILE_ANSWER, mediaFile } from './media-file.js';
import { MediaLinks } from './media-links.js';
import { FileLinkInvalidError } from './message-media.errors.js';

/** Media by the addresses that were given out for them, which are their own keys. */
@ApiTags('media')
@Controller('files')
export class FilesController {
  constructor(
    private readonly links: MediaLinks,
    private readonly store: MediaStore,
  ) {}

  @Get(':token')
  @AllowAnyone()
  @ApiParam({ name: 'token', example: 'token' })
  @ApiOperation({
    operationId: 'downloadFile',
    summary: 'A medium, by an address that was given out',
    description: 'As `getMediaUrl` gives it, until it expires.',
  })
  @ApiOkResponse(FILE_ANSWER)
  @ApiErrors(404)
  async file(@Param('token') token: string): Promise<StreamableFile> {
    const { instanceId, mediaId } = this.links.open(token);
    const found = await this.store.find(instanceId, mediaId);
    if (found === null) throw new FileLinkInvalidError();
    return mediaFile(this.store, instanceId, found);
  }
}
