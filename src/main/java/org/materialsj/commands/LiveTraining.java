package org.materialsj.commands;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.Windows;
import org.materialsj.learn.FitListener;
import org.materialsj.tasks.TrainModel;
import org.materialsj.tasks.TrainRequest;
import org.materialsj.tasks.TrainResult;
import org.materialsj.view.LearningCurveWindow;

/**
 * A training whose loss is drawn while the final model learns. The window opens with the first
 * step, so that learners without steps open none; its button cancels the training.
 */
final class LiveTraining implements FitListener {

  private final String title;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicReference<LearningCurveWindow> window = new AtomicReference<>();

  private LiveTraining(String title) {
    this.title = title;
  }

  /** Trains, and draws the loss where windows are shown. */
  static TrainResult run(TrainRequest request, RunContext run) {
    return Windows.available() ? watched(request, run) : TrainModel.run(request, run);
  }

  /** Trains, and draws the loss. */
  static TrainResult watched(TrainRequest request, RunContext run) {
    LiveTraining live = new LiveTraining("Loss of the model of " + request.target());
    RunContext stoppable =
        new RunContext(
            run.progress(), () -> live.stopped.get() || run.cancel().cancelled(), run.executor());
    String outcome = "Ended";
    try {
      TrainResult result = TrainModel.run(request, stoppable, live);
      outcome = "Finished";
      return result;
    } finally {
      live.finish(outcome);
    }
  }

  @Override
  public void step(int step, double training, OptionalDouble validation) {
    if (window.get() == null) {
      window.set(LearningCurveWindow.show(title, () -> stopped.set(true)));
    }
    window.get().step(step, training, validation);
  }

  private void finish(String outcome) {
    if (window.get() != null) {
      window.get().finish(outcome);
    }
  }
}
