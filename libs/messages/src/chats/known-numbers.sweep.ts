import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { KnownNumberRepository } from './known-number.repository.js';

const EVERY_MS = 3_600_000;

/** Drops what was said of numbers too long ago to be relied on. */
@Injectable()
export class KnownNumbersSweep implements OnModuleInit {
  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly transactions: Transactions,
    private readonly numbers: KnownNumberRepository,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('known-numbers', EVERY_MS, () =>
      this.transactions.run((tx) => this.numbers.dropOld(tx)),
    );
  }
}
