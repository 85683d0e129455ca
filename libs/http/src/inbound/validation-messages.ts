import { isObject, type ValidationError } from 'class-validator';

/** The name that the contract gives to the body itself. */
const ROOT = 'instance';

const NUMBER = /-?\d+(?:\.\d+)?/;

/** Constraints that say "wrong type"; when one fails, the others say nothing that helps. */
const TYPES: Readonly<Record<string, string>> = {
  isString: 'string',
  isBoolean: 'boolean',
  isInt: 'integer',
  isNumber: 'number',
  isArray: 'array',
  isObject: 'object',
  nestedValidation: 'object',
};

/** Constraint → the contract's words, from what class-validator says after the name of the property. */
const SENTENCES: Readonly<Record<string, (said: string) => string>> = {
  isIn: (said) => enumSentence(said),
  isEnum: (said) => enumSentence(said),
  matches: (said) => `does not match pattern "${/\/(.*)\//.exec(said)?.[1] ?? ''}"`,
  arrayMinSize: (said) => `does not meet minimum length of ${numberIn(said)}`,
  arrayMaxSize: (said) => `does not meet maximum length of ${numberIn(said)}`,
  minLength: (said) => `does not meet minimum length of ${numberIn(said)}`,
  maxLength: (said) => `does not meet maximum length of ${numberIn(said)}`,
  arrayUnique: () => 'contains duplicate item',
  min: (said) => `must be greater than or equal to ${numberIn(said)}`,
  max: (said) => `must be less than or equal to ${numberIn(said)}`,
};

/**
 * What the validator found, in the sentences of the contract, for example `instance requires property "text"`. A text
 * that a decorator was given of its own (it does not begin with the property's name) is kept as it is.
 */
export function validationMessages(errors: readonly ValidationError[], path = ROOT): string[] {
  return errors.flatMap((error) => {
    const at = pathTo(path, error.property);
    const own = ownMessages(error, path, at);
    return isWrongShape(error) ? own : [...own, ...validationMessages(error.children ?? [], at)];
  });
}

/** What is no object, or holds something else, has no properties to speak of. */
const isWrongShape = ({ constraints = {} }: ValidationError): boolean => 'isObject' in constraints;

function ownMessages(error: ValidationError, parent: string, at: string): string[] {
  const constraints = Object.entries(error.constraints ?? {});
  if (constraints.length === 0) return [];
  if (error.value === undefined) return [`${parent} requires property "${error.property}"`];
  const noList = constraints.filter(([kind]) => kind === 'isArray');
  const wrongTypes = noList.length > 0 ? noList : constraints.filter(([kind]) => kind in TYPES);
  const texts = (wrongTypes.length > 0 ? wrongTypes : constraints).map(([kind, said]) =>
    sentence(error, at, kind, said),
  );
  return [...new Set(texts)];
}

function sentence(error: ValidationError, at: string, kind: string, said: string): string {
  const plain = said.replace(/^(?:(?:nested property|each value in|All) )+/, '');
  if (!plain.startsWith(error.property)) return said;
  const rest = plain.slice(error.property.length).trim();
  const subject = said.startsWith('each value in ') ? itemPath(error.value, at, kind, rest) : at;
  const type = TYPES[kind];
  if (type !== undefined) return `${subject} is not of a type(s) ${type}`;
  return `${subject} ${SENTENCES[kind]?.(rest) ?? rest}`;
}

/** The path of the first item that a rule on each item refuses; that of the array when the rule is no simple one. */
function itemPath(value: unknown, at: string, kind: string, said: string): string {
  if (!Array.isArray(value)) return at;
  const allowed = enumValues(said).split(',');
  const index = value.findIndex(
    (item) =>
      (kind === 'isIn' && !allowed.includes(String(item))) ||
      (kind === 'isString' && typeof item !== 'string') ||
      ((kind === 'isObject' || kind === 'nestedValidation') && !isObject(item)),
  );
  return index < 0 ? at : `${at}[${index}]`;
}

function pathTo(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === ROOT ? property : `${parent}.${property}`;
}

const numberIn = (said: string): string => NUMBER.exec(said)?.[0] ?? '0';

const enumValues = (said: string): string => said.replace(/^.*values: /, '').replaceAll(', ', ',');

const enumSentence = (said: string): string => `is not one of enum values: ${enumValues(said)}`;
