import { applyDecorators, Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiParam,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { AllowInstanceKey, CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors, TakesMedia } from '@switchboard/http';
import type { TakenMedia } from '@switchboard/media';
import { MessageDto } from '../../message.dto.js';
import { mediaOrder, stickerOrder, videoNoteOrder, voiceOrder } from './media-order.js';
import { MediaSends } from './media-sends.js';
import {
  SendMediaDto,
  SendPtvDto,
  SendStickerDto,
  SendWhatsAppAudioDto,
} from './send-media.dto.js';
import { Upload, UploadInterceptor } from './upload.js';

/** A route that sends a medium. */
const MediaRoute = (name: string, summary: string, description: string) =>
  applyDecorators(
    Post(`${name}/:instanceName`),
    AllowInstanceKey(),
    TakesMedia(),
    UseInterceptors(UploadInterceptor),
    ApiParam({ name: 'instanceName', example: 'acme' }),
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiOperation({ operationId: name, summary, description }),
    ApiCreatedResponse({ type: MessageDto, description: 'The message that was sent.' }),
    ApiErrors(400, 401, 404, 413, 501, 502, 503, 504),
  );

/** Sending media. */
@ApiTags('message')
@ApiSecurity('apikey')
@Controller('message')
export class MediaController {
  constructor(private readonly sends: MediaSends) {}

  @MediaRoute(
    'sendMedia',
    'Send an image, a document, a video or a sound',
    'From a URL, from base64, or as the part `file` of a form. Answers when WhatsApp has taken the message.',
  )
  async sendMedia(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendMediaDto,
    @Upload() upload: TakenMedia | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, mediaOrder(body, upload));
  }

  @MediaRoute('sendPtv', 'Send a video note', 'A round film; it is sent as `video/mp4`.')
  async sendPtv(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendPtvDto,
    @Upload() upload: TakenMedia | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, videoNoteOrder(body, upload));
  }

  @MediaRoute(
    'sendWhatsAppAudio',
    'Send a voice message',
    'A sound of any format becomes Opus in Ogg, one channel, 48 kHz, by ffmpeg. One that is so already is sent as it is; where there is no ffmpeg, the others are 501.',
  )
  async sendWhatsAppAudio(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendWhatsAppAudioDto,
    @Upload() upload: TakenMedia | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, voiceOrder(body, upload));
  }

  @MediaRoute(
    'sendSticker',
    'Send a sticker',
    'A picture becomes WebP of 512 by 512 pixels; what moves goes on moving.',
  )
  async sendSticker(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendStickerDto,
    @Upload() upload: TakenMedia | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, stickerOrder(body, upload));
  }
}
