import { z } from 'zod';

/** Which finished deliveries a replay means. */
export interface ReplayFilter {
  readonly endpointId?: string;
  readonly states: readonly ('delivered' | 'dead')[];
  readonly event?: string;
  readonly since?: Date;
  readonly until?: Date;
}

const stored = z.object({
  endpointId: z.string().optional(),
  states: z.array(z.enum(['delivered', 'dead'])),
  event: z.string().optional(),
  since: z.coerce.date().optional(),
  until: z.coerce.date().optional(),
});

/** A filter as it comes back from JSON. */
export const parseFilter = (json: unknown): ReplayFilter => stored.parse(json);
