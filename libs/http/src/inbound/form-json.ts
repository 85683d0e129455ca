import { Transform } from 'class-transformer';

/** Reads a text that holds JSON of an object or a list: a form body has nothing but texts. The rest is for the validators. */
export const FormJson = () =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  });
