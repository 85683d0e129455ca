import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import type { ShownPairing } from '../machine/machine-state.js';

const QR_CONTEXT = 'connection.qr_sealed';
const PAIRING_CODE_CONTEXT = 'connection.pairing_code_sealed';

/** A QR or pairing code links a device to whoever sees it first, so both are stored sealed. */
@Injectable()
export class PairingSealer {
  constructor(private readonly sealer: InstanceSealer) {}

  async seal(
    instanceId: string,
    shown: ShownPairing,
    tx: EntityManager,
  ): Promise<{ readonly code: Buffer | null; readonly pairingCode: Buffer | null }> {
    const seal = async (context: string, text: string | null): Promise<Buffer | null> =>
      text === null ? null : this.sealer.seal(instanceId, context, Buffer.from(text), tx);
    return {
      code: await seal(QR_CONTEXT, shown.code),
      pairingCode: await seal(PAIRING_CODE_CONTEXT, shown.pairingCode),
    };
  }

  async open(
    instanceId: string,
    sealed: { readonly code: Buffer | null; readonly pairingCode: Buffer | null },
  ): Promise<{ readonly code: string | null; readonly pairingCode: string | null }> {
    const open = async (context: string, value: Buffer | null): Promise<string | null> =>
      value === null
        ? null
        : Buffer.from(await this.sealer.open(instanceId, context, value)).toString();
    return {
      code: await open(QR_CONTEXT, sealed.code),
      pairingCode: await open(PAIRING_CODE_CONTEXT, sealed.pairingCode),
    };
  }
}
