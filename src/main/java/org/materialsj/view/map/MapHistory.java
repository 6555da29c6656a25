package org.materialsj.view.map;

import java.util.ArrayDeque;
import java.util.Deque;

/** The states of a map, one after the other, so that each change can be undone. For one thread. */
final class MapHistory {

  /** Selections of a million rows take 4 MB each. */
  private static final int LONGEST = 50;

  private final Deque<MapState> before = new ArrayDeque<>();
  private final Deque<MapState> after = new ArrayDeque<>();
  private MapState now;
  private boolean zooming;

  MapHistory(MapState start) {
    now = start;
  }

  MapState now() {
    return now;
  }

  /** Goes on to a state; steps of one zoom are undone together. Nothing happens when it is now. */
  void go(MapState next) {
    if (next.equals(now)) {
      return;
    }
    boolean zoom = now.differsInZoomOnly(next);
    if (!(zoom && zooming)) {
      before.push(now);
      if (before.size() > LONGEST) {
        before.removeLast();
      }
    }
    zooming = zoom;
    after.clear();
    now = next;
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  void undo() {
    if (canUndo()) {
      after.push(now);
      now = before.pop();
      zooming = false;
    }
  }

  void redo() {
    if (canRedo()) {
      before.push(now);
      now = after.pop();
      zooming = false;
    }
  }
}
