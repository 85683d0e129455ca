import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { FormInteger } from '../form-integer.js';

/** Longer than any cursor that is given out. */
const MAX_CURSOR_LENGTH = 1_000;

/** A whole number of records or pages. */
export const Count = (options: ApiPropertyOptions) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', ...options }),
    IsOptional(),
    FormInteger(),
    IsInt(),
    Min(0),
  );

/** The page that is wanted, as the contract counts: which one, whatever lies before it costs. */
export const Page = () => Count({ description: 'From 1 on.', default: 1 });

/** Where the page before ended, in place of the number of a page. */
export const Cursor = (example: string) =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'What `X-Next-Cursor` of the page before held; costs the same on every page.',
      example,
    }),
    IsOptional(),
    IsString(),
    MaxLength(MAX_CURSOR_LENGTH),
  );
