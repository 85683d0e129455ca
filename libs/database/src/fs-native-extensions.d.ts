/** The part of `fs-native-extensions` that is used here; the package brings no types. */
declare module 'fs-native-extensions' {
  /** Takes an exclusive kernel lock on an open file; false when another open file holds it. */
  export function tryLock(fd: number): boolean;
}
