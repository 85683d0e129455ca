/** What the line between a client and the server is like at the moment. */
export interface LineCondition {
  /** How long everything takes to arrive, in each direction. */
  readonly latencyMs: number;
  /** Nothing passes, in both directions, until it is lifted; then what was held arrives in order. */
  readonly silent: boolean;
}

interface Task {
  readonly readyAt: number;
  run(): void | Promise<void>;
}

/** One direction of a connection: runs tasks strictly in order, under the condition of the line. */
export class Lane {
  private readonly tasks: Task[] = [];
  private running = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param failed told when a task throws; later tasks still run */
  constructor(
    private readonly condition: () => LineCondition,
    private readonly failed: (error: unknown) => void,
  ) {}

  push(run: Task['run']): void {
    this.tasks.push({ readyAt: Date.now() + this.condition().latencyMs, run });
    this.wake();
  }

  /** To be called when the condition has changed. */
  wake(): void {
    if (this.running || this.stopped) return;
    void this.drain();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.tasks.length = 0;
  }

  private async drain(): Promise<void> {
    this.running = true;
    clearTimeout(this.timer);
    for (let task = this.tasks[0]; task && !this.condition().silent; task = this.tasks[0]) {
      const waitMs = task.readyAt - Date.now();
      if (waitMs > 0) {
        this.timer = setTimeout(() => this.wake(), waitMs);
        break;
      }
      this.tasks.shift();
      try {
        await task.run();
      } catch (error) {
        this.failed(error);
      }
    }
    this.running = false;
  }
}
