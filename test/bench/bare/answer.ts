/** What the bench may ask of a program, by name. */
export type Answers<Details> = Readonly<Record<string, (details: Details) => Promise<unknown>>>;

/** The settings that the bench gave this program. */
export function settings<Settings>(): Settings {
  // Of the file that runs it the first argument was taken already.
  const given: Settings = JSON.parse(process.argv[2] ?? '{}');
  return given;
}

/** Answers what the bench asks, over the channel that it started this process with. */
export function answer<Details>(answers: Answers<Details>): void {
  process.on('message', (asked: { id: number; what: string; details: Details }) => {
    const { id, what, details } = asked;
    const act = answers[what] ?? (() => Promise.reject(new Error('It knows no such thing')));
    act(details).then(
      (result) => process.send?.({ id, answer: result }),
      (error: unknown) => process.send?.({ id, failed: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
}
