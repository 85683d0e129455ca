import { ApiProperty } from '@nestjs/swagger';
import type { CommandOf } from '@switchboard/channels';
import { IsIn } from 'class-validator';

const PRESENCES: readonly CommandOf<'set-presence'>['presence'][] = [
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
  presence!: CommandOf<'set-presence'>['presence'];
}
