import type { PairedInstance } from '../../support/world.js';

/** People who write with the instance. */
export const ANA = '5511988887777';
export const BIA = '5511977776666';
export const jidOf = (number: string): string => `${number}@s.whatsapp.net`;

/** What the operations find, and what one leaves to the next. */
export interface Stage {
  /** Open from the start; the last operations end it. */
  readonly acme: PairedInstance;
  readonly hookUrl: string;
  readonly proxyPort: number;
  /** What Ana wrote to acme. */
  readonly textIn: string;
  readonly imageIn: string;
  /** A text of acme to Ana that is never changed, and has reached her. */
  readonly textOut: string;
  /** Texts of acme to Ana that are edited and deleted. */
  readonly toEdit: string;
  readonly toDelete: string;
  /** Ana's group, in which acme is no member. */
  readonly inviteCode: string;
  /** Ids of what the node sent to Ana. */
  readonly sent: string[];
  /** The group that acme makes, and the code that leads there. */
  group: string;
  groupCode: string;
}

/** One operation as a user fills it in, and what comes of it. */
export interface NodeOperation {
  /** `resource/operation`, as the editor's values are. */
  readonly operation: string;
  /** Which of several forms of it. */
  readonly form?: string;
  /** Method and path that the node calls, without the name of the instance. */
  readonly route: string;
  readonly status: number;
  readonly fill: (stage: Stage) => Readonly<Record<string, unknown>>;
  /** What the node hands on at least. */
  readonly gives: (stage: Stage) => unknown;
  /** Keeps what later operations need. */
  readonly keep?: (given: unknown, stage: Stage) => void;
  /** Which file of the package is run, when its table of operations does not lead there. */
  readonly outsideOfTable?: boolean;
}

/** A text in what the node handed on. */
export function textOf(given: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (value, name) => Object.entries(value ?? {}).find(([key]) => key === name)?.[1],
    given,
  );
  if (typeof found !== 'string')
    throw new Error(`No ${path.join('.')} in ${JSON.stringify(given)}`);
  return found;
}
