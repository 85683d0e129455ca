import { DomainError } from '@switchboard/errors';

/** One thing that is wrong with the configuration. `problem` never holds a value that could be a secret. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly problem: string;
  readonly example: string;
}

/** The gateway cannot start with this environment. The message lists everything that is wrong, one line each. */
export class ConfigurationError extends DomainError {
  readonly code = 'configuration.invalid';
  readonly status = 500;

  constructor(readonly problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(
      ({ variable, problem, example }) =>
        `  ${variable} ${problem}. Example: ${variable}=${example}`,
    );
    super(`The configuration is not valid:\n${lines.join('\n')}`);
  }
}
