import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../../support/run-typescript.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('../bare/', import.meta.url));

type Reply = { readonly id: number; readonly answer?: unknown; readonly failed?: string };
type Said =
  { readonly says: 'begun' } | { readonly says: 'ready' } | ({ readonly says: 'answer' } & Reply);

/** A program of `test/bench/bare` in a process of its own: what the gateway is measured against. */
export class BareProcess {
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private asked = 0;

  private constructor(private readonly child: ChildProcess) {
    child.once('exit', (code) => {
      for (const [id, settle] of this.waiting) settle({ id, failed: `it ended with ${code}` });
      this.waiting.clear();
    });
  }

  /**
   * Resolves when the program answers questions.
   *
   * @param program a file of `test/bench/bare`
   * @param settings what the program begins with
   */
  static async start(
    program: string,
    settings: object,
    env: Readonly<Record<string, string>> = {},
  ): Promise<BareProcess> {
    const child = spawn(process.execPath, [RUN, `${BARE}${program}`], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], ...env },
    });
    const bare = new BareProcess(child);
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
      child.on('message', (said: Said) => {
        if (said.says === 'begun') child.send(settings);
        else if (said.says === 'ready') resolve();
        else bare.settle(said);
      });
    });
    return bare;
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('It was not started');
    return this.child.pid;
  }

  /** Asks the program to do something; rejects when that fails, or when the process ends. */
  async ask<T>(what: string, details: object = {}): Promise<T> {
    const id = (this.asked += 1);
    const reply = await new Promise<Reply>((resolve) => {
      this.waiting.set(id, resolve);
      this.child.send({ id, what, details });
    });
    if (reply.failed !== undefined) throw new Error(`${what}: ${reply.failed}`);
    const answer: T = JSON.parse(JSON.stringify(reply.answer ?? null));
    return answer;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private settle(reply: Reply): void {
    this.waiting.get(reply.id)?.(reply);
    this.waiting.delete(reply.id);
  }
}
