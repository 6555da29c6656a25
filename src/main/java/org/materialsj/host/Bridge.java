package org.materialsj.host;

import ij.IJ;
import ij.Macro;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.task.TaskService;

/**
 * Runs a SciJava command from the menu of plain ImageJ 1.x, which does not know SciJava. From the
 * menu it asks for the parameters in a dialog and records the run; in a macro it takes them from
 * the macro line alone, with or without a display. {@code plugins.config} names it for each
 * command, with the class of the command as argument.
 */
public final class Bridge implements PlugIn {

  @Override
  public void run(String commandClass) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // SciJava looks for its plugins with this loader; ImageJ's threads do not know our jars.
    thread.setContextClassLoader(Bridge.class.getClassLoader());
    Optional<String> failure;
    try {
      failure = run(CommandParameters.of(load(commandClass)));
    } finally {
      thread.setContextClassLoader(before);
    }
    if (failure.isPresent()) {
      IJ.error("MaterialsJ", failure.get());
    }
  }

  private static Class<? extends Command> load(String name) {
    try {
      return Class.forName(name, true, Bridge.class.getClassLoader()).asSubclass(Command.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("plugins.config names an unknown command: " + name, e);
    }
  }

  private static Optional<String> run(CommandParameters parameters) {
    String options = Macro.getOptions();
    if (options == null && Windows.available() && !parameters.items().isEmpty()) {
      try {
        return runFromDialog(parameters);
      } finally {
        forget();
      }
    }
    if (!parameters.items().isEmpty()) {
      forget();
    }
    try {
      Map<String, String> texts = MacroLine.options(options == null ? "" : options);
      return execute(parameters, parameters.parse(texts));
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Asks again, with the values that were given, until they fit or the user gives up. */
  private static Optional<String> runFromDialog(CommandParameters parameters) {
    Map<String, String> shown = parameters.defaults();
    while (true) {
      Optional<Map<String, String>> given = ParameterDialog.ask(parameters, shown);
      if (given.isEmpty()) {
        return Optional.empty();
      }
      try {
        Map<String, Object> values = parameters.parse(given.get());
        parameters.check(values);
        Outcome outcome = outcome(parameters, values);
        if (outcome.correctable()) {
          throw new IllegalArgumentException(outcome.failure().orElseThrow());
        }
        if (outcome.failure().isEmpty() && IJ.recording()) {
          record(parameters, values);
        }
        return outcome.failure();
      } catch (IllegalArgumentException e) {
        IJ.showMessage(parameters.label(), e.getMessage());
        shown = parameters.byName(given.get());
      }
    }
  }

  /** Else ImageJ would record the command without its parameters. */
  private static void forget() {
    if (IJ.recording()) {
      Recorder.disableCommandRecording();
    }
  }

  /**
   * Records the run. ImageJ knows of the command until then: so it does not record that the run's
   * own images are selected, before the line that makes them.
   */
  private static void record(CommandParameters parameters, Map<String, Object> given) {
    forget();
    Map<String, Object> values = parameters.complete(given);
    String prefix = Recorder.scriptMode() ? "IJ." : "";
    Recorder.recordString(prefix + MacroLine.of(parameters.job(values)) + "\n");
  }

  /** Runs a command to its end. Returns why it was cancelled, if it was. */
  static Optional<String> execute(CommandParameters parameters, Map<String, Object> values) {
    return outcome(parameters, values).failure();
  }

  /** How a run ended: why it failed, if it did, and whether other values may mend that. */
  private record Outcome(Optional<String> failure, boolean correctable) {}

  private static Outcome outcome(CommandParameters parameters, Map<String, Object> values) {
    try (Context context =
        new Context(
            ModuleService.class,
            TaskService.class,
            StatusService.class,
            LogService.class,
            EventService.class)) {
      if (Windows.available()) {
        new ImageJFeedback().setContext(context);
      }
      ModuleService modules = context.service(ModuleService.class);
      Module module = modules.createModule(parameters.info());
      modules.run(module, List.of(), List.of(new ShowOutputs()), new HashMap<>(values)).get();
      MaterialsCommand command = (MaterialsCommand) module.getDelegateObject();
      return command.isCanceled()
          ? new Outcome(Optional.of(command.getCancelReason()), command.refused())
          : new Outcome(Optional.empty(), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException(parameters.label());
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      // SciJava has logged where. An exception here would not stop the macro; an error does.
      String failure =
          "%s failed by a defect of MaterialsJ; please report it with the log: %s."
              .formatted(parameters.label(), rootCause(e));
      return new Outcome(Optional.of(failure), false);
    } finally {
      if (Windows.available()) {
        // Behind what SciJava still has to tell: the last status would be that the command runs.
        EventQueue.invokeLater(() -> IJ.showStatus(""));
      }
    }
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
