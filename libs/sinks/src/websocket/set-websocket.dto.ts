import { ApiProperty } from '@nestjs/swagger';
import { NestedObject } from '@switchboard/http';
import { SinkFieldsDto } from '../settings/sink-setting.dto.js';

/** Body of `/websocket/set`. */
export class SetWebsocketDto {
  @ApiProperty({ type: SinkFieldsDto })
  @NestedObject(() => SinkFieldsDto)
  websocket!: SinkFieldsDto;
}
