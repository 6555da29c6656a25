package org.materialsj.potentials.ace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.PotentialFiles;

class AceGradeTest {

  private static final AcePotential PLAIN =
      AceFrames.potential(
          new AceSettings(List.of(4, 2), List.of(0, 2), 4.5, 2.35, 0, AceRadial.CHEBYSHEV), 14, 32);

  private static List<AtomicFrame> training() {
    List<AtomicFrame> frames = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      frames.add(AceFrames.crystal("crystal " + i, 0.3, 14, 32));
    }
    return frames;
  }

  private static double[] grades(AcePotential potential, AtomicFrame frame) {
    Calculator calculator = new Calculator(potential, frame, 0);
    calculator.at(frame.positions());
    return potential.extrapolation().orElseThrow().grades(frame.numbers(), calculator.neighbors());
  }

  @Test
  void trainingAtomsReachOneAndStrangersExceedIt() {
    AcePotential potential =
        PLAIN.withGrade(AceGrade.of(PLAIN.basis(), training(), RunContext.QUIET));
    double most = 0;
    for (AtomicFrame frame : training()) {
      most = Math.max(most, Arrays.stream(grades(potential, frame)).max().orElseThrow());
    }
    assertEquals(1, most, 1e-6);
    AtomicFrame strange = AceFrames.crystal("strange", 1.5, 14, 32);
    assertTrue(Arrays.stream(grades(potential, strange)).max().orElseThrow() > 2);
  }

  @Test
  void theGradeDoesNotDependOnThreads() {
    double[] one = AceGrade.of(PLAIN.basis(), training(), RunContext.QUIET.withThreads(1)).edges();
    double[] four = AceGrade.of(PLAIN.basis(), training(), RunContext.QUIET.withThreads(4)).edges();
    assertArrayEquals(one, four);
  }

  @Test
  void filesKeepEveryBit() throws ParseException {
    double[] other = PLAIN.coefficients();
    other[3] += 0.125;
    AcePotential potential =
        PLAIN
            .withGrade(AceGrade.of(PLAIN.basis(), training(), RunContext.QUIET))
            .withCommittee(List.of(PLAIN.coefficients(), other));
    AcePotential read =
        (AcePotential)
            PotentialFiles.parse(
                "a.json", PotentialFiles.text(potential), new Settings("a file", Map.of()));
    AtomicFrame frame = training().get(0);
    assertEquals(potential.name(), read.name());
    assertEquals(
        Calculator.evaluate(potential, frame).energy(), Calculator.evaluate(read, frame).energy());
    assertArrayEquals(grades(potential, frame), grades(read, frame));
    assertEquals(2, read.members());
    assertArrayEquals(other, read.member(1).coefficients());
  }
}
