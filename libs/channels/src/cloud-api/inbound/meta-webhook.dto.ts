import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';

/** What Meta asks when the webhook is registered. What is missing or has another shape is refused as a wrong token is. */
export class MetaVerificationQuery {
  @ApiProperty({ description: 'Always `subscribe`.', example: 'subscribe' })
  @Allow()
  'hub.mode'!: string;

  @ApiProperty({ description: 'The verify token that was registered.', example: 'a-verify-token' })
  @Allow()
  'hub.verify_token'!: string;

  @ApiProperty({ description: 'What is to be sent back.', example: '1158201444' })
  @Allow()
  'hub.challenge'!: string;
}

/** A notification of Meta (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components). */
export class MetaNotificationDto {
  @ApiProperty({ example: 'whatsapp_business_account' })
  object!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: '5511987654321',
                phone_number_id: '106540352242922',
              },
              contacts: [{ profile: { name: 'Ana' }, wa_id: '5511988887777' }],
              messages: [
                {
                  from: '5511988887777',
                  id: 'wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABIYFjNFQjA=',
                  timestamp: '1760972400',
                  type: 'text',
                  text: { body: 'Oi' },
                },
              ],
            },
          },
        ],
      },
    ],
  })
  entry!: object[];
}

/** Everything is stored. */
export class MetaReceivedDto {
  @ApiProperty({ enum: ['success'], example: 'success' })
  status!: 'success';
}
