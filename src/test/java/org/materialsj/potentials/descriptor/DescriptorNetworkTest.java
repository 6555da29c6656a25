package org.materialsj.potentials.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.PotentialFiles;
import org.materialsj.potentials.training.PotentialTraining;
import org.materialsj.potentials.training.TrainingListener;
import org.materialsj.potentials.training.TrainingOptions;
import org.materialsj.potentials.training.TrainingPass;
import org.materialsj.potentials.training.TrainingResult;

class DescriptorNetworkTest {

  /** Of derivatives that are kept in single precision. */
  private static final double SINGLE = 1e-6;

  @ParameterizedTest
  @EnumSource(DescriptorKind.class)
  void trainingSeesTheEnergyAndForcesOfThePotential(DescriptorKind kind) {
    DescriptorPotential potential = DescriptorFrames.potential(kind, 11, 17);
    for (AtomicFrame frame : DescriptorFrames.all(11, 17)) {
      AtomicResponse response = Calculator.evaluate(potential, frame);
      DescribedFrame described = potential.form().prepare(frame);
      double[] forces = new double[3 * frame.size()];
      double energy = potential.form().pass().evaluate(potential.weights(), described, forces);
      double unit = potential.scale().unit();
      double references = potential.scale().references(frame.numbers());
      assertEquals(response.energy(), references + unit * energy, 1e-10);
      for (int i = 0; i < forces.length; i++) {
        assertEquals(response.forces()[i], unit * forces[i], SINGLE, "component " + i);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DescriptorKind.class)
  void gradientByWeightsIsTheDerivativeOfEnergyAndForces(DescriptorKind kind) {
    DescriptorPotential potential = DescriptorFrames.potential(kind, 11, 17);
    AtomicFrame frame = DescriptorFrames.all(11, 17).get(0);
    DescribedFrame described = potential.form().prepare(frame);
    TrainingPass<DescribedFrame> pass = potential.form().pass();
    double[] weights = potential.weights();
    double[] forces = new double[3 * frame.size()];
    double[] along = new SplittableRandom(8).doubles(forces.length, -1, 1).toArray();
    pass.evaluate(weights, described, forces);
    double[] gradient = new double[weights.length];
    pass.addGradient(weights, 0.3, along, gradient);
    double h = 1e-5;
    for (int i = 0; i < weights.length; i += 7) {
      double at = weights[i];
      weights[i] = at + h;
      double up = loss(pass, weights, described, forces, along);
      weights[i] = at - h;
      double down = loss(pass, weights, described, forces, along);
      weights[i] = at;
      double scale = Math.max(1, Math.abs(gradient[i]));
      assertEquals((up - down) / (2 * h), gradient[i], 1e-7 * scale, "weight " + i);
    }
  }

  private static double loss(
      TrainingPass<DescribedFrame> pass,
      double[] weights,
      DescribedFrame frame,
      double[] forces,
      double[] along) {
    double sum = 0.3 * pass.evaluate(weights, frame, forces);
    for (int i = 0; i < forces.length; i++) {
      sum += along[i] * forces[i];
    }
    return sum;
  }

  private static TrainingResult train(List<LabelledFrame> frames, int threads) {
    DescriptorNetwork form =
        DescriptorNetwork.of(
            DescriptorOptions.of(DescriptorKind.ACSF, 4.5),
            frames.stream().map(LabelledFrame::atoms).toList(),
            RunContext.QUIET);
    return PotentialTraining.train(
        form,
        frames,
        new TrainingOptions(40, 4, 5e-3, 0.001, 100, 1, 0.1),
        5,
        RunContext.QUIET.withThreads(threads),
        TrainingListener.NONE);
  }

  @Test
  void springsAreLearned() {
    List<LabelledFrame> frames = DescriptorFrames.springs(100);
    TrainingResult result = train(frames.subList(0, 80), 2);
    double squares = 0;
    double all = 0;
    for (LabelledFrame frame : frames.subList(80, 100)) {
      double[] forces = Calculator.evaluate(result.potential(), frame.atoms()).forces();
      double[] known = frame.forces().orElseThrow();
      for (int i = 0; i < known.length; i++) {
        squares += (forces[i] - known[i]) * (forces[i] - known[i]);
        all += known[i] * known[i];
      }
    }
    double share = Math.sqrt(squares / all);
    assertTrue(share < 0.25, "forces of unseen clusters are wrong by " + share);
  }

  @Test
  void theWeightsDoNotDependOnThreads() {
    List<LabelledFrame> frames = DescriptorFrames.springs(12);
    assertArrayEquals(
        ((DescriptorPotential) train(frames, 1).potential()).weights(),
        ((DescriptorPotential) train(frames, 3).potential()).weights());
  }

  @Test
  void filesKeepEveryBit() throws ParseException {
    DescriptorPotential potential = DescriptorFrames.potential(DescriptorKind.SOAP, 11, 17);
    DescriptorPotential read =
        (DescriptorPotential) PotentialFiles.parse(
                "a.json", PotentialFiles.text(potential), new Settings("a file", Map.of()));
    AtomicFrame frame = DescriptorFrames.all(11, 17).get(0);
    assertArrayEquals(
        Calculator.evaluate(potential, frame).forces(), Calculator.evaluate(read, frame).forces());
    assertEquals(potential.form().options(), read.form().options());
  }

  @Test
  void optionsOutOfRangeAreRefusedWithTheirValue() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> DescriptorOptions.of(DescriptorKind.ACSF, 0.5))
            .getMessage();
    assertTrue(message.contains("0.5"), message);
    assertThrows(
        IllegalArgumentException.class,
        () -> new DescriptorOptions(DescriptorKind.ACSF, 5, List.of(8), Activation.RELU));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DescriptorOptions(DescriptorKind.ACSF, 5, List.of(), Activation.SILU));
  }
}
