import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '@switchboard/channels';

/** A template that was made here. */
export class TemplateDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ description: "Meta's id.", example: '1689556908129832' })
  templateId!: string;

  @ApiProperty({ example: 'order_update' })
  name!: string;

  @ApiProperty({
    type: 'object',
    properties: {
      id: { type: 'string', example: '1689556908129832' },
      status: { type: 'string', example: 'PENDING' },
      category: { type: 'string', example: 'UTILITY' },
    },
    additionalProperties: true,
    description: 'As Meta answered; `status` is the last one that Meta told.',
    example: { id: '1689556908129832', status: 'PENDING', category: 'UTILITY' },
  })
  template!: JsonObject;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'https://hooks.acme.test/templates',
  })
  webhookUrl!: string | null;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T12:00:00.000Z' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T12:00:00.000Z' })
  updatedAt!: Date;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
}

/** A template as Meta has it (https://developers.facebook.com/docs/graph-api/reference/whats-app-business-hsm). */
export class MetaTemplateDto {
  @ApiProperty({ example: '1689556908129832' })
  id!: string;

  @ApiProperty({ example: 'order_update' })
  name!: string;

  @ApiProperty({ example: 'pt_BR' })
  language!: string;

  @ApiProperty({ example: 'APPROVED' })
  status!: string;

  @ApiProperty({ example: 'UTILITY' })
  category!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ type: 'BODY', text: 'Olá {{1}}, o seu pedido saiu.' }],
  })
  components!: JsonObject[];
}
