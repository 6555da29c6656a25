package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.io.LabelledFrameWriter;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Extrapolation;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialSource;

/**
 * A frame and what a potential says of it.
 *
 * @param id of the frame
 * @param made its potential, when there is one
 * @param judged labels and predictions, when it could be evaluated
 * @param grades of extrapolation by atom, when the potential can tell; read-only
 * @param error why it could not be evaluated, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record AppliedFrame(
    String id,
    Optional<Potential> made,
    Optional<JudgedFrame> judged,
    Optional<double[]> grades,
    String error) {

  static AppliedFrame of(PotentialSource source, ApplyPotential.Item item) {
    if (item.frame().isEmpty()) {
      return failed(item, item.error());
    }
    LabelledFrame frame = item.frame().get();
    try {
      Potential potential =
          item.structure().isPresent()
              ? source.of(item.structure().get())
              : source.of(frame.atoms());
      JudgedFrame judged = JudgedFrame.of(potential, frame);
      if (judged.prediction().isEmpty()) {
        return failed(item, judged.error());
      }
      Optional<double[]> grades =
          potential.extrapolation().map(by -> grades(by, potential, frame.atoms()));
      return new AppliedFrame(
          item.id(), Optional.of(potential), Optional.of(judged), grades, "");
    } catch (IllegalArgumentException e) {
      return failed(item, String.valueOf(e.getMessage()));
    }
  }

  private static AppliedFrame failed(ApplyPotential.Item item, String error) {
    return new AppliedFrame(
        item.id(), Optional.empty(), Optional.empty(), Optional.empty(), error);
  }

  private static double[] grades(Extrapolation by, Potential potential, AtomicFrame atoms) {
    NeighborList near = new NeighborList(atoms.size(), atoms.periodic(), potential.cutoff(), 0);
    near.update(atoms.positions(), atoms.cell());
    return by.grades(atoms.numbers(), near);
  }

  /** Its potential; only when it could be evaluated. */
  Potential potential() {
    return made.orElseThrow();
  }

  /** The largest grade of its atoms. */
  OptionalDouble grade() {
    return grades.map(all -> Arrays.stream(all).max()).orElse(OptionalDouble.empty());
  }

  /** Whether an atom is beyond the training data. */
  boolean extrapolates() {
    return grade().orElse(0) > 1;
  }

  /** The frame as extended XYZ with its predictions. */
  Optional<String> text() {
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    LabelledFrame reference = judged.get().reference();
    JudgedFrame.Prediction prediction = judged.get().prediction().orElseThrow();
    LabelledFrame predicted =
        new LabelledFrame(
            reference.atoms(),
            reference.group(),
            OptionalDouble.of(prediction.energy()),
            Optional.of(prediction.forces()),
            prediction.stress());
    Map<String, String> words =
        reference.energy().isPresent()
            ? Map.of("REF_energy", Double.toString(reference.energy().getAsDouble()))
            : Map.of();
    return Optional.of(LabelledFrameWriter.text(predicted, words, columns(reference)));
  }

  private List<LabelledFrameWriter.Column> columns(LabelledFrame reference) {
    List<LabelledFrameWriter.Column> columns = new ArrayList<>();
    reference
        .forces()
        .ifPresent(f -> columns.add(new LabelledFrameWriter.Column("REF_forces", 3, f)));
    grades.ifPresent(g -> columns.add(new LabelledFrameWriter.Column("grade", 1, g)));
    return columns;
  }
}
