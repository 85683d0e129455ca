import { ApiProperty } from '@nestjs/swagger';
import type { InstanceSettings } from '@switchboard/channels';

/** The settings of an instance. */
export class SettingsDto implements InstanceSettings {
  @ApiProperty({ description: 'Reject calls.', example: false })
  rejectCall!: boolean;
  @ApiProperty({ description: 'Text sent to who calls.', example: '' })
  msgCall!: string;
  @ApiProperty({ description: 'Ignore groups.', example: true })
  groupsIgnore!: boolean;
  @ApiProperty({ description: 'Show as online while connected.', example: false })
  alwaysOnline!: boolean;
  @ApiProperty({ description: 'Mark incoming messages as read.', example: false })
  readMessages!: boolean;
  @ApiProperty({ description: 'Receive status updates.', example: false })
  readStatus!: boolean;
  @ApiProperty({ description: 'Fetch the whole history after pairing.', example: false })
  syncFullHistory!: boolean;
  @ApiProperty({ description: 'Stored; has no effect in this release.', example: '' })
  wavoipToken!: string;
}
