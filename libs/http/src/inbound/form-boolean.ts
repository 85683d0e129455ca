import { Transform } from 'class-transformer';

/**
 * Reads the texts `true` and `false` as booleans: a form body has nothing but texts. Everything else is left for the
 * validators to judge.
 */
export const FormBoolean = () =>
  Transform(({ value }: { value: unknown }) => {
    if (value === 'true') return true;
    return value === 'false' ? false : value;
  });
