const ITEM = 'switchboard.key';

/** Where the key is kept: in this tab, until it is closed or signed out of. Never in an address. */
export const keptKey = {
  read: (): string | null => sessionStorage.getItem(ITEM),
  keep: (key: string): void => sessionStorage.setItem(ITEM, key),
  forget: (): void => sessionStorage.removeItem(ITEM),
};
