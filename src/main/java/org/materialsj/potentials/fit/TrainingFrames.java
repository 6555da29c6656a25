package org.materialsj.potentials.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.model.Element;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;

/** Frames to learn from, looked through for what often is wrong with them. Immutable. */
public final class TrainingFrames {

  /** Energies per atom of the same atoms that differ by more are not of the same method (eV). */
  private static final double SAME_ENERGY = 1e-3;

  /** Energies per atom so far from the others (in deviations, and in eV) are told. */
  private static final double FAR = 20;

  private static final double FAR_ENERGY = 5;
  private static final int FEWEST_TO_COMPARE = 5;

  private final List<LabelledFrame> frames;
  private final List<String> notes;

  private TrainingFrames(List<LabelledFrame> frames, List<String> notes) {
    this.frames = frames;
    this.notes = notes;
  }

  /**
   * Looks through frames. Those without labels and repeated ones are left out; doubts are told.
   *
   * @param given the frames
   * @param elements atomic numbers that are known, ascending
   * @return what is left, and what was doubtful
   * @throws IllegalArgumentException if none is left, or a frame has another element
   */
  public static TrainingFrames of(List<LabelledFrame> given, int[] elements) {
    List<String> notes = new ArrayList<>();
    List<LabelledFrame> labelled = new ArrayList<>();
    for (LabelledFrame frame : given) {
      for (int z : frame.atoms().numbers()) {
        if (Arrays.binarySearch(elements, z) < 0) {
          throw new IllegalArgumentException(
              "Frame "
                  + frame.atoms().name()
                  + " has an atom of "
                  + Element.of(z).symbol()
                  + ", for which there are no functions.");
        }
      }
      if (frame.energy().isPresent() || frame.forces().isPresent() || frame.stress().isPresent()) {
        labelled.add(frame);
      }
    }
    tell(notes, given.size() - labelled.size(), "without energy, forces and stress were left out");
    List<LabelledFrame> distinct = distinct(labelled, notes);
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("There is no frame with an energy or forces.");
    }
    int energies = (int) distinct.stream().filter(frame -> frame.energy().isPresent()).count();
    if (energies == 0) {
      notes.add("no frame has an energy: the zero of the learned energy means nothing");
    } else {
      tell(
          notes,
          distinct.size() - energies,
          "without energy: only what else is known was learned from");
    }
    int without = (int) distinct.stream().filter(frame -> frame.forces().isEmpty()).count();
    tell(notes, without, "without forces: only what else is known was learned from");
    tellFar(distinct, elements, notes);
    return new TrainingFrames(List.copyOf(distinct), List.copyOf(notes));
  }

  private static void tell(List<String> notes, int count, String what) {
    if (count > 0) {
      notes.add(count + (count == 1 ? " frame " : " frames ") + what);
    }
  }

  /** Each set of atoms once. */
  private static List<LabelledFrame> distinct(List<LabelledFrame> frames, List<String> notes) {
    Map<AtomicFrame, LabelledFrame> seen = new HashMap<>();
    List<LabelledFrame> distinct = new ArrayList<>();
    int repeated = 0;
    for (LabelledFrame frame : frames) {
      LabelledFrame before = seen.putIfAbsent(frame.atoms().withName(""), frame);
      if (before == null) {
        distinct.add(frame);
        continue;
      }
      repeated++;
      double difference =
          (frame.energy().orElse(0) - before.energy().orElse(frame.energy().orElse(0)))
              / frame.atoms().size();
      if (frame.energy().isPresent() && Math.abs(difference) > SAME_ENERGY) {
        notes.add(
            "frames "
                + before.atoms().name()
                + " and "
                + frame.atoms().name()
                + " are the same atoms with energies that differ by "
                + Math.abs(difference)
                + " eV/atom: are they of two methods?");
      }
    }
    tell(notes, repeated, "that repeat another one were left out");
    return distinct;
  }

  /** Tells of energies that look as if they were in other units or of another method. */
  private static void tellFar(List<LabelledFrame> frames, int[] elements, List<String> notes) {
    List<LabelledFrame> known =
        frames.stream().filter(frame -> frame.energy().isPresent()).toList();
    if (known.size() < FEWEST_TO_COMPARE) {
      return;
    }
    double[] totals = known.stream().mapToDouble(f -> f.energy().getAsDouble()).toArray();
    List<int[]> numbers = known.stream().map(f -> f.atoms().numbers()).toList();
    AtomEnergies fit = AtomEnergies.fit(elements, numbers, totals);
    double[] rest =
        IntStream.range(0, totals.length)
            .mapToDouble(f -> (totals[f] - fit.sum(numbers.get(f))) / numbers.get(f).length)
            .toArray();
    double middle = median(rest);
    double spread = median(Arrays.stream(rest).map(r -> Math.abs(r - middle)).toArray());
    List<String> far = new ArrayList<>();
    for (int f = 0; f < rest.length; f++) {
      double distance = Math.abs(rest[f] - middle);
      if (distance > FAR_ENERGY && distance > FAR * spread) {
        far.add(known.get(f).atoms().name());
      }
    }
    if (!far.isEmpty()) {
      notes.add(
          far.size()
              + " energies per atom are more than "
              + (int) FAR_ENERGY
              + " eV from the others, the first of "
              + far.get(0)
              + ": are they in other units or of another method?");
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Descriptive.quantile(sorted, 0.5);
  }

  /** Refuses weights that leave nothing to learn from. */
  void requireLabels(FitOptions options) {
    boolean energies = frames.stream().anyMatch(frame -> frame.energy().isPresent());
    boolean forces = frames.stream().anyMatch(frame -> frame.forces().isPresent());
    boolean stresses = frames.stream().anyMatch(frame -> frame.stress().isPresent());
    for (double weight : options.energyWeights()) {
      if (!(energies && weight > 0
          || forces && options.forceWeight() > 0
          || stresses && options.stressWeight() > 0)) {
        throw new IllegalArgumentException(
            "There is nothing to learn: what the frames have (energies, forces or stresses) has"
                + " weight 0.");
      }
    }
  }

  /**
   * What is left to learn from.
   *
   * @return at least one frame, in the order given
   */
  public List<LabelledFrame> frames() {
    return frames;
  }

  /**
   * What was left out or is doubtful.
   *
   * @return plain sentences for the user
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Divides the frames at random so that each fold has its share of each group.
   *
   * @param wanted number of folds; as many as there are frames when these are fewer
   */
  List<int[]> folds(int wanted, long seed) {
    int count = Math.min(wanted, frames.size());
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int f = 0; f < frames.size(); f++) {
      groups.computeIfAbsent(frames.get(f).group(), group -> new ArrayList<>()).add(f);
    }
    List<List<Integer>> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      folds.add(new ArrayList<>());
    }
    int next = 0;
    int item = 0;
    for (List<Integer> group : groups.values()) {
      int[] order = Splits.shuffled(group.size(), Seeds.ofItem(seed, item++));
      for (int k : order) {
        folds.get(next++ % count).add(group.get(k));
      }
    }
    return folds.stream()
        .map(fold -> fold.stream().mapToInt(Integer::intValue).sorted().toArray())
        .toList();
  }
}
