package org.materialsj.host;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.materialsj.io.ParseException;
import org.materialsj.learn.ModelFormatException;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/**
 * What all commands share: their parameters are checked, their work can be watched and cancelled, a
 * user's mistake becomes one plain sentence, and files appear only when all the work is done.
 */
public abstract class MaterialsCommand extends ContextCommand {

  private static final String OUT_OF_MEMORY =
      "needs more memory than the %d MB that Java has; no files were written. Give it more (in"
          + " ImageJ by Edit > Options > Memory & Threads...), or ask for less: fewer rows, columns"
          + " or trees, larger leaves.";

  @Parameter private TaskService taskService;
  @Parameter private StatusService statusService;
  @Parameter private LogService logService;

  private boolean refused;

  /**
   * Does the work and sets the outputs.
   *
   * @param job how to report, to be cancelled, to write files and to say what made them
   * @throws ParseException if a file cannot be read as what it should be
   * @throws ModelFormatException if a model file cannot be trusted
   * @throws IOException if the file system fails
   * @throws IllegalArgumentException with a plain sentence for any other mistake of the user
   * @throws CancellationException when cancelled
   */
  protected abstract void work(Job job) throws ParseException, ModelFormatException, IOException;

  @Override
  public final void run() {
    CommandParameters parameters = CommandParameters.of(getClass());
    Task task = taskService.createTask(parameters.label());
    Watch watch = new Watch(task, statusService, this);
    watch.start();
    try (PendingFiles files = new PendingFiles()) {
      produce(parameters, watch, files);
    } catch (CancellationException e) {
      logService.debug(e);
      cancel(parameters.label() + " was cancelled; no files were written.");
    } catch (ParseException | ModelFormatException | IllegalArgumentException e) {
      refuse(e, e.getMessage());
    } catch (IOException e) {
      refuse(e, FileFailure.sentence(e));
    } catch (OutOfMemoryError e) {
      // What the work held is free again by now.
      logService.debug(e);
      cancel(parameters.label() + " " + OUT_OF_MEMORY.formatted(megabytes()));
    } finally {
      watch.finish();
    }
  }

  private static long megabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private void refuse(Exception mistake, String sentence) {
    logService.debug(mistake);
    refused = true;
    cancel(sentence);
  }

  /** Whether the reason to end was a mistake, which other values of the parameters may mend. */
  boolean refused() {
    return refused;
  }

  private void produce(CommandParameters parameters, Watch watch, PendingFiles files)
      throws ParseException, ModelFormatException, IOException {
    try {
      Map<String, Object> values = parameters.values(this);
      parameters.check(values);
      Job job = new Job(parameters.job(values), watch.runContext(), new Outputs(files), logService);
      work(job);
      if (!job.keepsResults()) {
        watch.runContext().cancel().check(parameters.label());
      }
    } catch (CancellationException e) {
      files.discard();
      throw e;
    }
    files.commit();
  }
}
