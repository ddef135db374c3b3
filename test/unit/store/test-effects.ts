import type { RetryEffects } from "../../../shared/store/retry.js";
import type { MisbehavingServer } from "../../servers/misbehaving-server.js";

/** No waiting: sleeps are written down, and a stall is known the moment the server begins it. */
export function testEffects(slept: number[], server: MisbehavingServer): RetryEffects {
  const alarms = new Set<() => void>();
  server.onSilence = () => {
    for (const fire of alarms) fire();
  };
  return {
    random: () => 0.5,
    now: () => 0,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
    },
    alarm: (_, fire) => {
      alarms.add(fire);
      return { touch: () => {}, cancel: () => void alarms.delete(fire) };
    },
  };
}
