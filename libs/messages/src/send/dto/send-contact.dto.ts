import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NestedObjects } from '@switchboard/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { SendOptionsDto } from '../send-options.dto.js';

const MAX_TEXT_LENGTH = 1_000;
const MAX_CONTACTS = 256;

/** A card of one person. */
export class ContactCardDto {
  @ApiProperty({ example: 'Ana Souza' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  fullName!: string;

  @ApiProperty({ description: 'As it is to be shown.', example: '+55 11 98888-7777' })
  @IsString()
  @MinLength(10)
  @MaxLength(MAX_TEXT_LENGTH)
  phoneNumber!: string;

  @ApiPropertyOptional({
    description:
      'Digits of the account on WhatsApp, or its JID. Without it those of `phoneNumber`, by the rules for numbers.',
    example: '5511988887777',
  })
  @IsOptional()
  @IsString()
  @Matches(/^\d*(?:@[\w.]+)?$/, { message: '"wuid" must be a numeric string' })
  @MaxLength(MAX_TEXT_LENGTH)
  wuid?: string;

  @ApiPropertyOptional({ example: 'Acme' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  organization?: string;

  @ApiPropertyOptional({ example: 'ana@acme.test' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  email?: string;

  @ApiPropertyOptional({ example: 'https://acme.test' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  url?: string;
}

/** Body of `POST /message/sendContact`. */
export class SendContactDto extends SendOptionsDto {
  @ApiProperty({ type: [ContactCardDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_CONTACTS)
  @NestedObjects(() => ContactCardDto)
  contact!: ContactCardDto[];
}
