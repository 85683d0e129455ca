import { Module } from '@nestjs/common';
import { AuthStateModule } from './auth-state.module.js';
import { InboxSweep } from './postgresql/inbox-sweep.js';

/** The sweep of the inbox, once an application. Needs the queue (global). */
@Module({ imports: [AuthStateModule], providers: [InboxSweep] })
export class InboxSweepModule {}
