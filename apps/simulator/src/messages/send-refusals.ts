/** Which messages are refused. */
export interface RefusalOrder {
  /** Number of the client that sends. */
  readonly from?: string | undefined;
  /** Number or group that it sends to. */
  readonly to?: string | undefined;
}

interface PendingRefusal extends RefusalOrder {
  readonly code: number;
  left: number;
}

/** Messages of clients that the service is to refuse. */
export class SendRefusals {
  private orders: PendingRefusal[] = [];

  /** The next `times` matching messages get `code`; 0 takes earlier orders for the same messages back. */
  refuse({ from, to }: RefusalOrder, code: number, times: number): void {
    this.orders = this.orders.filter((order) => order.from !== from || order.to !== to);
    if (times > 0) this.orders.push({ from, to, code, left: times });
  }

  /** The code to refuse this message with, or null. */
  take(from: string, to: string): number | null {
    const order = this.orders.find(
      (pending) => (pending.from ?? from) === from && (pending.to ?? to) === to,
    );
    if (!order) return null;
    order.left -= 1;
    if (order.left === 0) this.orders = this.orders.filter((pending) => pending !== order);
    return order.code;
  }
}
