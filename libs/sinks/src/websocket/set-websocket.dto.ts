import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { SinkFieldsDto } from '../settings/sink-setting.dto.js';

/** Body of `/websocket/set`. */
export class SetWebsocketDto {
  @ApiProperty({ type: SinkFieldsDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SinkFieldsDto)
  websocket!: SinkFieldsDto;
}
