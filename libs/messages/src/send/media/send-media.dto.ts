import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean, NullIsAbsent } from '@switchboard/http';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SendOptionsDto } from '../send-options.dto.js';

/** What `mediatype` may be. */
export const MEDIA_TYPES = ['image', 'document', 'video', 'audio'] as const;
export type MediaTypeName = (typeof MEDIA_TYPES)[number];

const SOURCE =
  'A URL, base64, or a data URI. In a form, the part `file` takes its place; a large file had better come so, or by URL.';
const MAX_NAME_LENGTH = 255;
const MAX_CAPTION_LENGTH = 65_536;

/** Body of `POST /message/sendMedia`. */
export class SendMediaDto extends SendOptionsDto {
  @ApiProperty({ enum: MEDIA_TYPES, example: 'image' })
  @IsIn(MEDIA_TYPES)
  mediatype!: MediaTypeName;

  @ApiPropertyOptional({ description: SOURCE, example: 'https://example.com/photo.jpg' })
  @IsOptional()
  @NullIsAbsent()
  @IsString()
  media?: string;

  @ApiPropertyOptional({
    description:
      'Type of the medium. Without it, the bytes and the name tell it. An image that is no JPEG is sent as one, unless this says what it is.',
    example: 'image/png',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  mimetype?: string;

  @ApiPropertyOptional({
    description: 'Required for a document in base64.',
    example: 'contract.pdf',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  fileName?: string;

  @ApiPropertyOptional({ example: 'Veja' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CAPTION_LENGTH)
  caption?: string;
}

/** Body of `POST /message/sendPtv`. */
export class SendPtvDto extends SendOptionsDto {
  @ApiPropertyOptional({ description: SOURCE, example: 'https://example.com/note.mp4' })
  @IsOptional()
  @NullIsAbsent()
  @IsString()
  video?: string;
}

/** Body of `POST /message/sendWhatsAppAudio`. */
export class SendWhatsAppAudioDto extends SendOptionsDto {
  @ApiPropertyOptional({ description: SOURCE, example: 'https://example.com/voice.mp3' })
  @IsOptional()
  @NullIsAbsent()
  @IsString()
  audio?: string;

  @ApiPropertyOptional({
    description:
      'False sends the bytes as they are. Otherwise they become Opus in Ogg, if they are not, for which the gateway needs ffmpeg.',
    default: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  encoding?: boolean;
}

/** Body of `POST /message/sendSticker`. */
export class SendStickerDto extends SendOptionsDto {
  @ApiPropertyOptional({ description: SOURCE, example: 'https://example.com/sticker.webp' })
  @IsOptional()
  @NullIsAbsent()
  @IsString()
  sticker?: string;

  @ApiPropertyOptional({
    description: 'True sends the bytes as they are. Otherwise they become WebP of 512 pixels.',
    default: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  notConvertSticker?: boolean;
}
