import type { ExcelHost } from './excelHost';

/** What one thing that the user did cost. */
export interface StepCost {
  /** `context.sync()` calls of the add-in. */
  readonly roundTrips: number;
  /** The same and the requests of office.js for itself. */
  readonly requests: number;
  /** Characters of the request and of the response bodies. */
  readonly sent: number;
  readonly received: number;
}

const costSoFar = ({ cost }: ExcelHost): StepCost => ({
  roundTrips: cost.requests,
  requests: cost.requests + cost.officeRequests,
  sent: cost.requestBytes,
  received: cost.responseBytes,
});

/** Does one thing through the host, and tells what it cost. */
export async function costOf<T>(host: ExcelHost, step: () => Promise<T>): Promise<{ result: T; cost: StepCost }> {
  const before = costSoFar(host);
  const result = await step();
  const after = costSoFar(host);
  const cost = {
    roundTrips: after.roundTrips - before.roundTrips,
    requests: after.requests - before.requests,
    sent: after.sent - before.sent,
    received: after.received - before.received,
  };
  return { result, cost };
}
