import { ApiProperty } from '@nestjs/swagger';

/** `data` of `instance.create` and `instance.delete`. */
export class InstanceEventDto {
  @ApiProperty({ example: 'acme' })
  instanceName!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
}
