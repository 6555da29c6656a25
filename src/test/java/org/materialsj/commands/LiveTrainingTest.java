package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.TrainModel;
import org.materialsj.tasks.TrainOptions;
import org.materialsj.tasks.TrainRequest;
import org.materialsj.view.swing.WindowFrames;

class LiveTrainingTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @BeforeEach
  void needsADisplay() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
  }

  @AfterEach
  void closeWindows() {
    window().ifPresent(WindowFrames::close);
  }

  private static TrainRequest request(String learner, int rows, Map<String, String> settings) {
    double[] x = IntStream.range(0, rows).mapToDouble(i -> Math.sin(i)).toArray();
    double[] y = Arrays.stream(x).map(v -> v * v).toArray();
    FeatureTable table =
        FeatureTable.builder(IntStream.range(0, rows).mapToObj(i -> "r" + i).toList())
            .numbers(new ColumnSpec("x", ""), x)
            .numbers(new ColumnSpec("y", ""), y)
            .build();
    return new TrainRequest(
        table,
        "y",
        "",
        learner,
        settings,
        0,
        0.2,
        "",
        TargetTransform.NONE,
        1,
        new Provenance("run();", 1, Map.of(), Map.of()),
        TrainOptions.DEFAULT);
  }

  private static Optional<JFrame> window() {
    return Arrays.stream(Frame.getFrames())
        .filter(frame -> frame.isShowing() && "learningCurveWindow".equals(frame.getName()))
        .map(JFrame.class::cast)
        .findFirst();
  }

  private static Optional<JButton> stop(Container container) {
    for (Component component : container.getComponents()) {
      if (component instanceof JButton button && "stop".equals(button.getName())) {
        return Optional.of(button);
      }
      if (component instanceof Container inner && stop(inner).isPresent()) {
        return stop(inner);
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @CsvSource({"Gradient boosting,iterations", "Multilayer perceptron,epochs"})
  void theWindowShowsTheTrainingAndChangesNoNumber(String learner, String steps) {
    TrainRequest request = request(learner, 200, Map.of(steps, "20"));
    assertEquals(
        TrainModel.run(request, RUN).model().scores(),
        LiveTraining.watched(request, RUN).model().scores());
    assertTrue(window().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"Gradient boosting,iterations", "Multilayer perceptron,epochs"})
  void itsButtonCancelsTheTraining(String learner, String steps) {
    Map<String, String> settings =
        learner.equals("Gradient boosting")
            ? Map.of(steps, "10000")
            : Map.of(steps, "10000", "patience", "10000", "layers", "100x100");
    // Enough rows that no machine can finish before the button is pressed.
    TrainRequest request = request(learner, 50_000, settings);
    CompletableFuture<Void> training =
        CompletableFuture.runAsync(() -> LiveTraining.watched(request, RUN));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          while (window().isEmpty()) {
            Thread.sleep(20);
          }
          JButton stop = stop(window().orElseThrow().getContentPane()).orElseThrow();
          SwingUtilities.invokeAndWait(stop::doClick);
          Throwable end = assertThrows(Throwable.class, training::get);
          Throwable cause = end instanceof ExecutionException ? end.getCause() : end;
          assertTrue(cause instanceof CancellationException, cause::toString);
        });
  }

  @Test
  void learnersWithoutStepsOpenNoWindow() {
    LiveTraining.watched(request("Kernel ridge", 200, Map.of()), RUN);
    assertTrue(window().isEmpty());
  }
}
