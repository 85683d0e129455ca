import { buildMessage, ValidateBy } from 'class-validator';

/** Milliseconds since 1970 of what a caller gives as a time (ISO text, or milliseconds); NaN when it is none. */
export const momentMs = (value: unknown): number =>
  typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : Number.NaN;

/** Accepts what can be read as a time. */
export const IsMoment = () =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => Number.isFinite(momentMs(value)),
      defaultMessage: buildMessage(() => '$property is not a date and time'),
    },
  });
