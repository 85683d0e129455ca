import { z } from 'zod';

/** What the configuration table says of a variable. Texts are for operators. */
export interface Documentation {
  readonly section: string;
  readonly description: string;
  /** A value that is accepted; shown when a start is refused. Never a usable secret. */
  readonly example: string;
  /** What a number counts. */
  readonly unit?: string;
  /** The value, as it would be written in the environment, that holds when the variable is not set. */
  readonly default?: string;
  /** What is said in place of a default. */
  readonly unset?: string;
  /** Another name under which the variable is read when its own is not set. */
  readonly otherName?: string;
}

/** Turns the text of a variable into its value. */
export type TextSchema<Value> = z.ZodType<Value, string>;

/** Where the documentation of each variable is kept, by its schema. */
export const documentation = z.registry<Documentation>();

/** A variable with a default: what the documentation shows is what holds. */
export function variable<Value>(
  schema: TextSchema<Value>,
  doc: Documentation & { readonly default: string },
): z.ZodType<Value, string | undefined> {
  return z.string().default(doc.default).pipe(schema).register(documentation, doc);
}

/** A variable that may stay unset; its value is null then. */
export function optional<Value>(
  schema: TextSchema<Value>,
  doc: Documentation & { readonly unset: string },
): z.ZodType<Value | null, string | undefined> {
  return schema
    .optional()
    .transform((value) => (value === undefined ? null : value))
    .register(documentation, doc);
}
