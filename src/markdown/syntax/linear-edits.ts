/**
 * Lets the parser change the end of its list of events without writing all of it anew, which it does at each underlined
 * heading and at each item of a list: in a long text that alone took minutes.
 */
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

type Edit = [at: number, remove: number, add: Event[]];

/** Makes all edits of the parser cost no more than what stands behind them. */
export function makeEditsLinear(): void {
  EditMap.prototype.consume = function (events) {
    const edits = (this.map as Edit[]).toSorted(([a], [b]) => a - b);
    const [first] = edits;
    if (!first) return;
    const from = first[0];
    const tail = events.splice(from);
    let done = 0;
    const push = (added: readonly Event[]) => {
      for (const event of added) events.push(event);
    };
    for (const [at, remove, add] of edits) {
      push(tail.slice(done, at - from));
      push(add);
      done = at - from + remove;
    }
    push(tail.slice(done));
    this.map.length = 0;
    this.index.clear();
  };
}
