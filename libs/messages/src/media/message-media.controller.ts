import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import { MediaStore } from '@switchboard/media';
import { Base64Media } from './base64-media.js';
import {
  Base64MediaDto,
  Base64RequestDto,
  FindMediaDto,
  FindMediaUrlDto,
  MediaQueryDto,
  MediaUrlDto,
  StoredMediaDto,
} from './media.dto.js';
import { FILE_ANSWER, mediaFile } from './media-file.js';
import { MessageMedia } from './message-media.js';
import { StoredMediaService } from './stored-media.service.js';

/** Media of messages. */
@ApiTags('media')
@ApiSecurity('apikey')
@Controller()
export class MessageMediaController {
  constructor(
    private readonly media: MessageMedia,
    private readonly base64: Base64Media,
    private readonly stored: StoredMediaService,
    private readonly store: MediaStore,
  ) {}

  @Post('chat/getBase64FromMediaMessage/:instanceName')
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'getBase64FromMediaMessage',
    summary: 'The file of a message, in base64',
    description:
      'From the store, or from WhatsApp. When WhatsApp does not have it any more, the phone is asked to upload it again. `GET /media` gives the same as it is.',
  })
  @ApiCreatedResponse({ type: Base64MediaDto, description: 'The file.' })
  @ApiErrors(400, 401, 404, 413, 501, 503, 504)
  async getBase64(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: Base64RequestDto,
  ): Promise<StreamableFile> {
    const answer = await this.base64.answer(instanceId, body);
    return new StreamableFile(answer, { type: 'application/json; charset=utf-8' });
  }

  @Get('media/:instanceName/:messageId')
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiParam({ name: 'messageId', example: '3A5F0C9D1E7B42A86C10' })
  @ApiOperation({
    operationId: 'downloadMedia',
    summary: 'The file of a message',
    description:
      'Streamed, from the store or from WhatsApp. `messageId` is the id of the message on WhatsApp, or of its record.',
  })
  @ApiOkResponse(FILE_ANSWER)
  @ApiErrors(400, 401, 404, 413, 503, 504)
  async download(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Param('messageId') id: string,
    @Query() { remoteJid }: MediaQueryDto,
  ): Promise<StreamableFile> {
    const message = await this.media.find(instanceId, { id, remoteJid });
    return mediaFile(this.store, instanceId, await this.media.bring(instanceId, message));
  }

  @Post('s3/getMedia/:instanceName')
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'getMedia',
    summary: 'What is in the media store',
    description: 'Of this instance, newest first, at most a hundred.',
  })
  @ApiCreatedResponse({ type: [StoredMediaDto], description: 'Media.' })
  @ApiErrors(400, 401, 404)
  getMedia(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: FindMediaDto,
  ): Promise<StoredMediaDto[]> {
    return this.stored.find(instanceId, body);
  }

  @Post('s3/getMediaUrl/:instanceName')
  @HttpCode(HttpStatus.OK)
  @AllowInstanceKey()
  @ApiParam({ name: 'instanceName', example: 'acme' })
  @ApiOperation({
    operationId: 'getMediaUrl',
    summary: 'An address of a medium in the store',
    description:
      'Whoever has it may fetch the medium until it expires. It is the address of S3, or one of the gateway.',
  })
  @ApiOkResponse({ type: MediaUrlDto, description: 'The newest medium that fits.' })
  @ApiErrors(400, 401, 404)
  getMediaUrl(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: FindMediaUrlDto,
  ): Promise<MediaUrlDto> {
    return this.stored.url(instanceId, body);
  }
}
