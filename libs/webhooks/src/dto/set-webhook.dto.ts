import { ApiProperty } from '@nestjs/swagger';
import { FormBoolean, NestedObject } from '@switchboard/http';
import { IsBoolean } from 'class-validator';
import { WebhookFieldsDto } from './webhook-fields.dto.js';

/** The webhook of `/webhook/set`. */
export class SetWebhookFieldsDto extends WebhookFieldsDto {
  @ApiProperty({
    description: 'False keeps the webhook and tells it nothing; what is on its way is held.',
    example: true,
  })
  @FormBoolean()
  @IsBoolean()
  enabled!: boolean;
}

/** Body of `/webhook/set`. */
export class SetWebhookDto {
  @ApiProperty({ type: SetWebhookFieldsDto })
  @NestedObject(() => SetWebhookFieldsDto)
  webhook!: SetWebhookFieldsDto;
}
