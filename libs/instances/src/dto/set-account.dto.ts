import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

const MAX_TEXT_LENGTH = 512;

/** Body of `POST /instance/setAccount`. What is left out stays as it is. */
export class SetAccountDto {
  @ApiPropertyOptional({
    description: 'The access token of the Graph API; accepted as a key too, and never shown.',
    format: 'password',
    example: 'EAAG-an-access-token',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT_LENGTH)
  token?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      'Secret of the Meta app that signs the webhooks of this number; null for that of WA_BUSINESS_APP_SECRET.',
    format: 'password',
    example: 'an-app-secret',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT_LENGTH)
  appSecret?: string | null;

  @ApiPropertyOptional({
    description: 'The WhatsApp Business account.',
    example: '102290129340398',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_TEXT_LENGTH)
  businessId?: string;
}
