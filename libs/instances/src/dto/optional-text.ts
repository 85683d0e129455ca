import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** Longest text of a field that holds no message. */
const MAX_TEXT_LENGTH = 2_000;

/** A text that may be left out; clients send an empty one for "none". */
export const OptionalText = (maxLength = MAX_TEXT_LENGTH) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value)),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  );

/** As `OptionalText`, for what clients send as a number too. */
export const OptionalTextOrNumber = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      if (value === '') return undefined;
      return typeof value === 'number' ? String(value) : value;
    }),
    IsOptional(),
    IsString(),
    MaxLength(MAX_TEXT_LENGTH),
  );

/** A switch as the contract reads it: `true` (or a form's text of it) is on, everything else is off. */
export const Switch = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => value === true || value === 'true'),
    IsBoolean(),
  );
