import { plainToInstance } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  validateSync,
} from 'class-validator';
import { describe, expect, it } from 'vitest';
import { NestedObject, NestedObjects } from './nested-object.js';
import { validationMessages } from './validation-messages.js';

class Inner {
  @IsString() url!: string;
  @IsOptional() @IsIn(['A', 'B'], { each: true }) events?: string[];
}

class Outer {
  @IsString() @MaxLength(3) text!: string;
  @IsOptional() @IsIn(['image', 'video']) mediatype?: string;
  @IsOptional() @Matches(/^\d+$/) code?: string;
  @IsOptional() @Matches(/^\d+$/, { message: 'Invalid format' }) number?: string;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() mentioned?: string[];
  @IsOptional() @IsString({ each: true }) tags?: string[];
  @IsOptional() @IsBoolean() qrcode?: boolean;
  @IsOptional() @IsInt() @Min(1) @Max(9) count?: number;
  @IsOptional() @NestedObject(() => Inner) webhook?: Inner;
  @IsOptional() @NestedObjects(() => Inner) items?: Inner[];
}

const messages = (body: object): string[] =>
  validationMessages(validateSync(plainToInstance(Outer, body)));

describe('validationMessages', () => {
  it.each<[object, string[]]>([
    [{}, ['instance requires property "text"']],
    [{ text: 5 }, ['text is not of a type(s) string']],
    [{ text: 'abcd' }, ['text does not meet maximum length of 3']],
    [{ text: 'a', mediatype: 'x' }, ['mediatype is not one of enum values: image,video']],
    [{ text: 'a', code: 'x' }, ['code does not match pattern "^\\d+$"']],
    [{ text: 'a', number: 'x' }, ['Invalid format']],
    [{ text: 'a', mentioned: [] }, ['mentioned does not meet minimum length of 1']],
    [{ text: 'a', mentioned: ['1', '1'] }, ['mentioned contains duplicate item']],
    [{ text: 'a', mentioned: 'x' }, ['mentioned is not of a type(s) array']],
    [{ text: 'a', tags: ['x', 5] }, ['tags[1] is not of a type(s) string']],
    [{ text: 'a', qrcode: 'yes' }, ['qrcode is not of a type(s) boolean']],
    [{ text: 'a', count: 0 }, ['count must be greater than or equal to 1']],
    [{ text: 'a', count: 10 }, ['count must be less than or equal to 9']],
    [{ text: 'a', count: 1.5 }, ['count is not of a type(s) integer']],
    [{ text: 'a', webhook: {} }, ['webhook requires property "url"']],
    [{ text: 'a', webhook: 'x' }, ['webhook is not of a type(s) object']],
    [{ text: 'a', webhook: [{ url: 'u' }] }, ['webhook is not of a type(s) object']],
    [{ text: 'a', webhook: [{}] }, ['webhook is not of a type(s) object']],
    [{ text: 'a', webhook: [] }, ['webhook requires property "url"']],
    [
      { text: 'a', webhook: { url: 'u', events: ['A', 'C'] } },
      ['webhook.events[1] is not one of enum values: A,B'],
    ],
    [{ text: 'a', items: [{ url: 'u' }, { url: 1 }] }, ['items[1].url is not of a type(s) string']],
    [{ text: 'a', items: [{ url: 'u' }, []] }, ['items[1] is not of a type(s) object']],
    [{ text: 'a', items: [{ url: 'u' }, 'x'] }, ['items[1] is not of a type(s) object']],
    [{ text: 'a', items: { url: 'u' } }, ['items is not of a type(s) array']],
    [{ text: 'a', items: 'x' }, ['items is not of a type(s) array']],
    [
      { text: 1, qrcode: 1 },
      ['text is not of a type(s) string', 'qrcode is not of a type(s) boolean'],
    ],
  ])('%j', (body, expected) => {
    expect(messages(body)).toEqual(expected);
  });

  it('has nothing to say of a good body', () => {
    expect(messages({ text: 'abc', webhook: { url: 'u' } })).toEqual([]);
    expect(messages({ text: 'abc', webhook: null })).toEqual([]);
    expect(messages({ text: 'abc', items: [] })).toEqual([]);
  });
});
