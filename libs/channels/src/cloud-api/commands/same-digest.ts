/** Whether a digest that Meta gives, in hexadecimal digits or in base64, is that of the bytes (in base64). */
export const isSameDigest = (given: string, base64: string): boolean =>
  given === base64 || given.toLowerCase() === Buffer.from(base64, 'base64').toString('hex');
