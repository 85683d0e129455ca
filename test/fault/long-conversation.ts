import { EventFollower } from '../support/event-follower.js';
import { Tally } from '../support/tally.js';
import type { PairedInstance, World } from '../support/world.js';

/** Longer than a kill, the start after it and the lease of who was killed. */
const STALL_MS = 90_000;
/** So far one direction may be ahead of the other: the ratchet turns all the time. */
const LEAD = 64;
/** Texts that the contact writes before the server delivers any of them, in an order of its own. */
const WINDOW = 8;
/** Requests to send that are under way at the same time. */
const AT_ONCE = 12;
const RETRY_MS = 250;

/** How a conversation is to go. */
export interface Course {
  readonly contact: string;
  /** Texts each way. */
  readonly eachWay: number;
  readonly kills: number;
  readonly random: () => number;
}

/** What became of it. */
export interface Conversation {
  /** Ids that the API answered, by text. */
  readonly sent: ReadonlyMap<string, string>;
  /** Ids of the texts that the contact wrote, as they were written. */
  readonly written: readonly string[];
  /** How many events told each of them. */
  readonly toldIn: ReadonlyMap<string, number>;
  /** Sequences of the event log that did not follow the one before. */
  readonly gaps: readonly number[];
  /** Texts of the contact that were delivered before one that was written earlier. */
  readonly outOfOrder: number;
  /** Requests to send that were made again. */
  readonly repeated: number;
  readonly seconds: number;
}

/** Texts both ways at once between an instance and a contact, while the gateway is killed at random points. */
export class LongConversation {
  private readonly sent = new Map<string, string>();
  private readonly written: string[] = [];
  private readonly accepted = new Tally();
  private readonly follower: EventFollower;
  private up: Promise<void> = Promise.resolve();
  private outOfOrder = 0;
  private repeated = 0;

  /** @param after the last sequence of the event log before it */
  constructor(
    private readonly world: World,
    private readonly instance: PairedInstance,
    private readonly course: Course,
    after: number,
  ) {
    this.follower = new EventFollower(world, instance, after, () => this.up);
  }

  /** Resolves when every text was accepted or told. @throws when that takes too long */
  async run(): Promise<Conversation> {
    const startedMs = performance.now();
    const { eachWay } = this.course;
    try {
      await Promise.all([this.sendAll(), this.writeAll(), this.killAll()]);
      await this.follower.told.reaches(eachWay, STALL_MS);
    } finally {
      await this.follower.stop();
    }
    return {
      sent: this.sent,
      written: this.written,
      toldIn: this.follower.toldIn,
      gaps: this.follower.gaps,
      outOfOrder: this.outOfOrder,
      repeated: this.repeated,
      seconds: (performance.now() - startedMs) / 1_000,
    };
  }

  /** Through the API, each with a key of its own until it is accepted. */
  private async sendAll(): Promise<void> {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < this.course.eachWay) {
        const index = next;
        next += 1;
        await this.follower.told.reaches(index - LEAD, STALL_MS);
        await this.sendUntilAccepted(`out ${index}`);
        this.accepted.add();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  private async sendUntilAccepted(text: string): Promise<void> {
    const deadlineMs = performance.now() + STALL_MS;
    for (;;) {
      const answer = await this.world.gateway
        .call<{ key: { id: string } }>('POST', `/message/sendText/${this.instance.name}`, {
          key: this.instance.token,
          body: { number: this.course.contact, text },
          headers: { 'Idempotency-Key': text.replaceAll(' ', '-') },
        })
        .catch(() => null);
      if (answer?.status === 201) {
        this.sent.set(text, answer.body.key.id);
        return;
      }
      if (performance.now() > deadlineMs) {
        throw new Error(
          `${text} is not accepted: ${answer?.status} ${JSON.stringify(answer?.body)}`,
        );
      }
      this.repeated += 1;
      await this.up;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** From the phone of the contact; the server delivers each window in a random order. */
  private async writeAll(): Promise<void> {
    const { contact, eachWay, random } = this.course;
    for (let first = 0; first < eachWay; first += WINDOW) {
      await this.follower.told.reaches(first - LEAD, STALL_MS);
      await this.accepted.reaches(first - LEAD, STALL_MS);
      const texts = Array.from(
        { length: Math.min(WINDOW, eachWay - first) },
        (_, place) => `in ${first + place}`,
      );
      const order = shuffled(texts.length, random);
      this.outOfOrder += overtaken(order);
      const { ids } = await this.world.simulator.sendTexts({
        from: contact,
        to: this.instance.number,
        texts,
        order,
      });
      this.written.push(...ids);
    }
  }

  /** Each at a random point of its part of the conversation. */
  private async killAll(): Promise<void> {
    const { kills, eachWay, random } = this.course;
    for (let kill = 0; kill < kills; kill += 1) {
      const point = Math.floor(((kill + 0.1 + 0.8 * random()) / kills) * eachWay);
      await this.accepted.reaches(point, 2 * STALL_MS);
      await this.world.gateway.kill();
      this.up = this.world.gateway.start();
      await this.up;
    }
  }
}

function shuffled(count: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, place) => ({ place, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ place }) => place);
}

/** How many come after one that was written later. */
function overtaken(order: readonly number[]): number {
  return order.filter((place, index) => order.slice(0, index).some((earlier) => earlier > place))
    .length;
}
