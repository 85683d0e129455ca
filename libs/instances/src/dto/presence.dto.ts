import { ApiProperty } from '@nestjs/swagger';
import type { SetPresenceCommand } from '@switchboard/channels';
import { IsIn } from 'class-validator';

const PRESENCES: readonly SetPresenceCommand['presence'][] = [
  'unavailable',
  'available',
  'composing',
  'recording',
  'paused',
];

/** Body and answer of `POST /instance/setPresence`. */
export class PresenceDto {
  @ApiProperty({ enum: PRESENCES, example: 'available' })
  @IsIn(PRESENCES)
  presence!: SetPresenceCommand['presence'];
}
