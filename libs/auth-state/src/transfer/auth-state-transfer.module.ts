import { Module } from '@nestjs/common';
import { AuthStateModule } from '../auth-state.module.js';
import { AuthStateMover } from './auth-state-mover.js';
import { BackUps } from './back-ups.js';
import { SessionParking } from './session-parking.js';
import { Takeover } from './takeover.js';

/** Moves, back-ups and restores of sessions. Needs `Leases`, `Notifications` and `Transactions` (global). */
@Module({
  imports: [AuthStateModule],
  providers: [Takeover, AuthStateMover, SessionParking, BackUps],
  exports: [Takeover, AuthStateMover, SessionParking, BackUps],
})
export class AuthStateTransferModule {}
