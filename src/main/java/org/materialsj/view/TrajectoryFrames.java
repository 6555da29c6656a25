package org.materialsj.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.model.Lattice;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.AtomicFrame;

/**
 * The frames of a run as they come. When they take too much memory, every second, fourth ... is
 * kept. Can be used from several threads.
 */
final class TrajectoryFrames {

  /** Coordinates kept at most: 40 MB. */
  private static final long MOST_COORDINATES = 5_000_000;

  private static final int FEWEST_FRAMES = 3;

  /**
   * A frame.
   *
   * @param at its abscissa, such as its time
   * @param atoms the atoms
   */
  record Entry(double at, AtomicFrame atoms) {}

  private final List<Entry> entries = new ArrayList<>();
  private Entry last;
  private long coordinates;
  private long told;
  private long stride = 1;

  /** Adds a frame at the end. */
  synchronized void add(double at, AtomicFrame atoms) {
    last = new Entry(at, atoms);
    if (told++ % stride == 0) {
      entries.add(last);
      coordinates += 3L * atoms.size();
      if (coordinates > MOST_COORDINATES && entries.size() > FEWEST_FRAMES) {
        thin();
      }
    }
  }

  private void thin() {
    List<Entry> kept = new ArrayList<>();
    coordinates = 0;
    for (int i = 0; i < entries.size(); i += 2) {
      kept.add(entries.get(i));
      coordinates += 3L * entries.get(i).atoms().size();
    }
    entries.clear();
    entries.addAll(kept);
    stride *= 2;
  }

  /** The number of frames that can be shown; the newest is always among them. */
  synchronized int count() {
    return entries.size() + (isLastExtra() ? 1 : 0);
  }

  /** A frame, 0 for the first; the newest for any number that is too large. */
  synchronized Optional<Entry> get(int index) {
    return index < entries.size() && index >= 0
        ? Optional.of(entries.get(index))
        : Optional.ofNullable(last);
  }

  private boolean isLastExtra() {
    return last != null && entries.get(entries.size() - 1) != last;
  }

  /**
   * The atoms as they are shown: each inside of the cell, once. Copies on its boundary would come
   * and go as the atoms shake, and turn the view each time.
   */
  static Structure shown(AtomicFrame atoms) {
    if (atoms.lattice().isEmpty()) {
      return atoms.structure(Map.of());
    }
    Lattice lattice = atoms.lattice().get();
    double[] fractional = lattice.toFractional(atoms.positions());
    for (int i = 0; i < fractional.length; i++) {
      if (lattice.periodic(i % 3)) {
        fractional[i] -= Math.floor(fractional[i]);
      }
    }
    Lattice box = new Lattice(lattice.rows(), new boolean[3]);
    return atoms.with(lattice.toCartesian(fractional), box).structure(Map.of());
  }
}
