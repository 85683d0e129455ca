/** What the bench may ask of a program, by name. */
export type Answers<Details> = Readonly<Record<string, (details: Details) => Promise<unknown>>>;

/** What the bench begins this program with. Call it once, first. */
export async function settings<Settings>(): Promise<Settings> {
  const given = new Promise<Settings>((resolve) => process.once('message', resolve));
  process.send?.({ says: 'begun' });
  return given;
}

/** Answers what the bench asks, over the channel that it started this process with. */
export function answer<Details>(answers: Answers<Details>): void {
  process.on('message', (asked: { id: number; what: string; details: Details }) => {
    const { id, what, details } = asked;
    const act = answers[what] ?? (() => Promise.reject(new Error('It knows no such thing')));
    act(details).then(
      (result) => process.send?.({ says: 'answer', id, answer: result }),
      (error: unknown) => process.send?.({ says: 'answer', id, failed: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ says: 'ready' });
}
