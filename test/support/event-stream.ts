/** One server-sent event, its data parsed. */
export interface StreamedEvent {
  readonly id: string;
  readonly data: { readonly sequence: number; readonly event: string; readonly data: unknown };
}

/** A subscriber of server-sent events that reads when it is asked. */
export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next event; comments are passed over. @throws when the stream ends first, or nothing comes for 20 s */
  next(): Promise<StreamedEvent>;
  /** The whole answer, when it is no stream. */
  text(): Promise<string>;
  /** Resolves when the connection ends, in whatever way; events on the way are dropped. */
  ended(): Promise<void>;
  close(): void;
}

/** Connects. */
export async function openEventStream(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventStream> {
  const stop = new AbortController();
  const response = await fetch(url, { headers, signal: stop.signal });
  const frames = framesOf(response);
  const read = (): Promise<IteratorResult<string, void>> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Nothing was streamed for 20 s')), 20_000);
      frames
        .next()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  return {
    status: response.status,
    headers: response.headers,
    next: async () => {
      const { value, done } = await read();
      if (done === true || value === undefined) throw new Error('The stream has ended');
      return eventOf(value);
    },
    text: () => response.text(),
    ended: async () => {
      const isOver = (): Promise<boolean> =>
        read().then(
          ({ done }) => done === true,
          (error: unknown) => {
            if (error instanceof TypeError) return true;
            throw error;
          },
        );
      while (!(await isOver()));
    },
    close: () => stop.abort(),
  };
}

/** The frames that hold an event. */
async function* framesOf(response: Response): AsyncGenerator<string, void> {
  if (response.body === null) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body) {
    rest += decoder.decode(chunk, { stream: true });
    const frames = rest.split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) if (/^id: /m.test(frame)) yield frame;
  }
}

function eventOf(frame: string): StreamedEvent {
  const id = /^id: (.*)$/m.exec(frame)?.[1] ?? '';
  const data: StreamedEvent['data'] = JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? 'null');
  return { id, data };
}
