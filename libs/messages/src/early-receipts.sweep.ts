import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { EarlyReceiptRepository } from './store/early-receipt.repository.js';

const EVERY_MS = 3_600_000;

/** Drops receipts of messages that were never stored here. */
@Injectable()
export class EarlyReceiptsSweep implements OnModuleInit {
  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly transactions: Transactions,
    private readonly early: EarlyReceiptRepository,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('early-receipts', EVERY_MS, () =>
      this.transactions.run((tx) => this.early.dropOld(tx)),
    );
  }
}
