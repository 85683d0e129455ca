import { ApiProperty } from '@nestjs/swagger';
import type { MessageContent } from '@switchboard/channels';
import { MessageKeyDto } from '../../message-key.dto.js';

/** `data` of `messages.edited`: the new text of a message. */
export class MessageEditedDto {
  @ApiProperty({ type: MessageKeyDto, description: 'The message that was edited.' })
  key!: MessageKeyDto;

  @ApiProperty({ enum: ['MESSAGE_EDIT'] })
  type!: 'MESSAGE_EDIT';

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The content as it is now, as it came.',
    example: { conversation: 'Oi!' },
  })
  editedMessage!: MessageContent;

  @ApiProperty({ description: 'Milliseconds since 1970.', example: '1760972460000' })
  timestampMs!: string;
}
