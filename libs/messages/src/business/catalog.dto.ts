import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject } from '@switchboard/channels';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { FormInteger } from '../form-integer.js';
import { OptionalNumberDto } from '../profile/profile.dto.js';

/** Body of `POST /business/getCatalog`. */
export class GetCatalogDto extends OptionalNumberDto {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Products a page; five pages are read.',
    default: 10,
  })
  @IsOptional()
  @FormInteger()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** Body of `POST /business/getCollections`. */
export class GetCollectionsDto extends OptionalNumberDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Collections; at most 20.', default: 20 })
  @IsOptional()
  @FormInteger()
  @IsInt()
  @Min(1)
  limit?: number;
}

/** Answer of `POST /business/getCatalog`. */
export class CatalogDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  wuid!: string;

  @ApiPropertyOptional({ example: true })
  numberExists?: boolean;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of whoever is no business.',
    example: null,
  })
  name?: string | null;

  @ApiProperty({ example: true })
  isBusiness!: boolean;

  @ApiPropertyOptional({ type: 'integer', example: 2 })
  catalogLength?: number;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ id: '1', name: 'Camisa', price: 1000, currency: 'BRL' }],
  })
  catalog?: readonly JsonObject[];
}

/** Answer of `POST /business/getCollections`. */
export class CollectionsDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  wuid!: string;

  @ApiPropertyOptional({ example: true })
  numberExists?: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Acme' })
  name!: string | null;

  @ApiProperty({ example: true })
  isBusiness!: boolean;

  @ApiPropertyOptional({ type: 'integer', example: 1 })
  collectionsLength?: number;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ id: '1', name: 'Verão', products: [] }],
  })
  collections?: readonly JsonObject[];
}
