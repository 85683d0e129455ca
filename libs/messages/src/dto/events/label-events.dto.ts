import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** `data` of `labels.edit`. */
export class LabelEditDto {
  @ApiProperty({ example: '3' })
  id!: string;

  @ApiProperty({ example: 'Pago' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the colour.', example: 5 })
  color!: number;

  @ApiProperty({ example: false })
  deleted!: boolean;

  @ApiPropertyOptional({ description: 'Which of the labels that WhatsApp makes.', example: '2' })
  predefinedId?: string;

  @ApiProperty({ description: 'Name of the instance.', example: 'acme' })
  instance!: string;
}

/** `data` of `labels.association`. */
export class LabelsAssociationDto {
  @ApiProperty({ description: 'Name of the instance.', example: 'acme' })
  instance!: string;

  @ApiProperty({ enum: ['add', 'remove'], example: 'add' })
  type!: 'add' | 'remove';

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  chatId!: string;

  @ApiProperty({ example: '3' })
  labelId!: string;
}
