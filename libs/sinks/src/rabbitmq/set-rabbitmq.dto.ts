import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { SinkFieldsDto } from '../settings/sink-setting.dto.js';

/** Body of `/rabbitmq/set`. */
export class SetRabbitmqDto {
  @ApiProperty({ type: SinkFieldsDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SinkFieldsDto)
  rabbitmq!: SinkFieldsDto;
}
