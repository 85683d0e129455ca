import { applyDecorators, Body, Controller } from '@nestjs/common';
import { ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { ApiErrors } from '@switchboard/http';
import type { TakenMedia } from '@switchboard/media';
import { MessageDto } from '../../message.dto.js';
import { Once, type SendOnce } from '../once/send-once.js';
import { SendRoute } from '../send-route.js';
import { mediaOrder, stickerOrder, videoNoteOrder, voiceOrder } from './media-order.js';
import { MediaSends } from './media-sends.js';
import {
  SendMediaDto,
  SendPtvDto,
  SendStickerDto,
  SendWhatsAppAudioDto,
} from './send-media.dto.js';
import { TakesUpload, Upload } from './upload.js';

/** A route that sends a medium. */
const MediaRoute = (name: string, summary: string, description: string) =>
  applyDecorators(SendRoute(name, summary, description), TakesUpload(), ApiErrors(413, 501, 502));

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
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, mediaOrder(body, upload), { once });
  }

  @MediaRoute('sendPtv', 'Send a video note', 'A round film; it is sent as `video/mp4`.')
  async sendPtv(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: SendPtvDto,
    @Upload() upload: TakenMedia | null,
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, videoNoteOrder(body, upload), { once });
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
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, voiceOrder(body, upload), { once });
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
    @Once() once: SendOnce | null,
  ): Promise<MessageDto> {
    return this.sends.send(instanceId, body, stickerOrder(body, upload), { once });
  }
}
