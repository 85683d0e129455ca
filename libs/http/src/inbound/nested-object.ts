import { applyDecorators } from '@nestjs/common';
import { type ClassConstructor, Transform, Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';

/**
 * A field that holds an object of a class. `ValidateNested` alone would take a list of them, or nothing at all. An empty
 * list counts as an empty object, which some languages (PHP) cannot tell apart; null counts as absent.
 */
export const NestedObject = (type: () => ClassConstructor<object>): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (isEmptyList(value) ? new (type())() : value)),
    NullIsAbsent(),
    Type(type),
    IsObject(),
    ValidateNested(),
  );

/** A field that holds a list of objects of a class. `ValidateNested` alone would take lists in place of the objects. */
export const NestedObjects = (type: () => ClassConstructor<object>): PropertyDecorator =>
  applyDecorators(Type(type), IsArray(), IsObject({ each: true }), ValidateNested({ each: true }));

/** Null says the same as leaving the field out. */
export const NullIsAbsent = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => value ?? undefined);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
