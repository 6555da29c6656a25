package org.materialsj.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;

class KernelRidgeTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final KernelGolden GOLDEN = new KernelGolden("learn/kernel/kernels_sklearn.json");

  @Override
  protected Learner create() {
    return Learners.create(KernelRidge.NAME, Map.of());
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  @Test
  void predictionsOfEveryKernelAreThoseOfScikitLearn() {
    for (JsonElement each : GOLDEN.get("kernels").getAsJsonArray()) {
      Map<String, String> settings = new TreeMap<>(KernelGolden.settings(each));
      settings.put("alpha", "0.5");
      assertArrayEquals(
          KernelGolden.numbers(each.getAsJsonObject().get("ridge")),
          Learners.create(KernelRidge.NAME, settings)
              .fit(GOLDEN.numbers(), 1, RUN)
              .predict(GOLDEN.queries(), RUN),
          1e-8,
          settings.toString());
    }
  }

  @Test
  void rowsThatAreTooMuchAlikeAreRefusedWithWhatToDo() {
    TrainingSet data = Samples.friedman1(20, 1);
    for (double[] column : data.columns()) {
      column[1] = column[0];
    }
    Learner learner = Learners.create(KernelRidge.NAME, Map.of("alpha", "1e-300"));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> learner.fit(data, 1, RUN));
    assertTrue(e.getMessage().contains("choose a larger alpha"), e.getMessage());
  }

  @Test
  void moreRowsThanMemoryHoldsAreRefusedWithWhatToDo() {
    KernelMatrix.checkMemory("Kernel ridge", 20_000, 1, 4L << 30);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> KernelMatrix.checkMemory("Kernel ridge", 100_000, 1, 4_000_000_000L));
    assertEquals(
        "Kernel ridge compares all 100000 training rows with each other, which takes 40.0 GB, more"
            + " than this Java may use (2.4 GB): train on at most 24494 rows, give Java more"
            + " memory, or choose Gradient boosting, which takes any number of rows.",
        e.getMessage());
  }

  @Test
  void kernelsThatAreInfiniteAreRefusedWithWhatToDo() {
    TrainingSet data = Samples.friedman1(20, 1);
    for (double[] column : data.columns()) {
      column[1] = 1e20;
    }
    for (String name : List.of(KernelRidge.NAME, SupportVectors.NAME)) {
      Learner learner =
          Learners.create(
              name,
              Map.of("kernel", "polynomial", "degree", "20", "gamma", "1", "standardize", "false"));
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> learner.fit(data, 1, RUN));
      assertTrue(e.getMessage().contains("standardize the features"), e.getMessage());
    }
  }

  @Test
  void gammaOfScaleFollowsTheVarianceOfTheFeatures() {
    TrainingSet data = GOLDEN.numbers();
    double scale = new KernelSettings(KernelShape.RBF, "scale", 3, 1).kernel(data).gamma();
    for (double[] column : data.columns()) {
      for (int i = 0; i < column.length; i++) {
        column[i] *= 10;
      }
    }
    double wider = new KernelSettings(KernelShape.RBF, "scale", 3, 1).kernel(data).gamma();
    assertEquals(scale / 100, wider, 1e-12);
    assertEquals(
        1 / 3.0, new KernelSettings(KernelShape.RBF, "auto", 3, 1).kernel(data).gamma(), 1e-15);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("alpha", "0"),
            Map.of("alpha", "-1"),
            Map.of("gamma", "0"),
            Map.of("gamma", "wide"),
            Map.of("kernel", "cosine"),
            Map.of("degree", "0"),
            Map.of("offset", "-1"))) {
      assertThrows(IllegalArgumentException.class, () -> Learners.create(KernelRidge.NAME, wrong));
    }
  }
}
