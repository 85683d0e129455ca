import { Transform } from 'class-transformer';

/** Reads a text of digits as a number: a form body has nothing but texts. Everything else is for the validators. */
export const FormInteger = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
  );

/** As `FormInteger`, with a sign and decimals. */
export const FormNumber = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value,
  );
