import { ApiProperty } from '@nestjs/swagger';
import { NestedObject } from '@switchboard/http';
import { SinkFieldsDto } from '../settings/sink-setting.dto.js';

/** Body of `/rabbitmq/set`. */
export class SetRabbitmqDto {
  @ApiProperty({ type: SinkFieldsDto })
  @NestedObject(() => SinkFieldsDto)
  rabbitmq!: SinkFieldsDto;
}
