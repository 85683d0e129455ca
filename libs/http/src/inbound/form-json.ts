import { type ClassConstructor, plainToInstance, Transform } from 'class-transformer';

/**
 * Reads a text that holds JSON of an object or a list: a form body has nothing but texts. The rest is for the validators.
 *
 * @param type class of the object, for `ValidateNested`
 */
export const FormJson = (type?: () => ClassConstructor<object>) =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
    try {
      const parsed: unknown = JSON.parse(value);
      return type === undefined ? parsed : plainToInstance(type(), parsed);
    } catch {
      return value;
    }
  });
