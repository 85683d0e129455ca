import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** Longest JID or id, generously. */
export const MAX_NAME_LENGTH = 255;

/** Names somebody. */
export class NumberDto {
  @ApiProperty({
    description: 'A number with its country code, in any usual form, or a JID.',
    example: '5511988887777',
  })
  @IsString({ message: 'Invalid format' })
  @MaxLength(MAX_NAME_LENGTH, { message: 'Invalid format' })
  number!: string;
}

/** A change was made. */
export class UpdatedDto {
  @ApiProperty({ enum: ['success'], example: 'success' })
  update!: 'success';
}

export const UPDATED: UpdatedDto = { update: 'success' };
