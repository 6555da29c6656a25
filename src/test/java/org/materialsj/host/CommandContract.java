package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

/** What every command keeps. A subclass says which command and how to call it well and badly. */
public abstract class CommandContract {

  /** An empty folder, for outputs. */
  @TempDir protected Path folder;

  /**
   * The command.
   *
   * @return its class
   */
  protected abstract Class<? extends MaterialsCommand> command();

  /**
   * A good call that writes every file it can into {@link #folder}.
   *
   * @return options of a macro line
   * @throws Exception if its inputs cannot be made
   */
  protected abstract String good() throws Exception;

  /**
   * A call without the input.
   *
   * @return options, and the exact message
   * @throws Exception if its inputs cannot be made
   */
  protected abstract Map.Entry<String, String> missing() throws Exception;

  /**
   * A call with a bad value.
   *
   * @return options, and the exact message
   * @throws Exception if its inputs cannot be made
   */
  protected abstract Map.Entry<String, String> bad() throws Exception;

  /**
   * Names of the files that the good call writes.
   *
   * @return sorted
   */
  protected abstract String[] files();

  private CommandParameters parameters() {
    return CommandParameters.of(command());
  }

  private Map<String, Object> inputs(String options) {
    return new HashMap<>(parameters().parse(MacroLine.options(options)));
  }

  /** Runs through SciJava as Fiji does, with all its processors. */
  private Module runInSciJava(Context context, Map<String, Object> inputs) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> context.service(CommandService.class).run(command(), true, inputs).get());
  }

  private static Optional<String> cancelReason(Module module) {
    MaterialsCommand command = (MaterialsCommand) module.getDelegateObject();
    return Optional.ofNullable(command.getCancelReason());
  }

  /** The outputs as text, so that they can be compared. */
  private static Map<String, String> outputs(Module module) {
    Map<String, String> result = new LinkedHashMap<>();
    for (ModuleItem<?> item : module.getInfo().outputs()) {
      Object value = item.getValue(module);
      assertNotNull(value, item.getName());
      result.put(item.getName(), text(value));
    }
    return result;
  }

  private static String text(Object value) {
    if (value instanceof ResultsTable table) {
      StringBuilder text = new StringBuilder(table.getColumnHeadings());
      org.materialsj.model.FeatureTable features = Tables.of(table);
      text.append(features.ids());
      features.columns().forEach(column -> text.append(features.texts(column.name())));
      return text.toString();
    }
    return value instanceof ImagePlus image ? image.getTitle() + pixels(image) : value.toString();
  }

  private static String pixels(ImagePlus image) {
    StringBuilder text = new StringBuilder();
    for (int slice = 1; slice <= image.getStackSize(); slice++) {
      Object pixels = image.getStack().getPixels(slice);
      text.append(' ');
      text.append(Arrays.deepHashCode(new Object[] {pixels}));
    }
    return text.toString();
  }

  private Map<String, Integer> written() throws IOException {
    Map<String, Integer> result = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path path : list.toList()) {
        if (!path.getFileName().toString().startsWith("input-")) {
          result.put(path.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(path)));
        }
      }
    }
    return result;
  }

  @Test
  void runsHeadlessWithOnlyItsDeclaredInputs() throws Exception {
    Map<String, Object> inputs = inputs(good());
    try (Context context = new Context()) {
      Module module = runInSciJava(context, inputs);
      assertEquals(Optional.empty(), cancelReason(module));
      assertFalse(outputs(module).isEmpty());
    }
    assertEquals(Arrays.asList(files()), written().keySet().stream().toList());
  }

  @Test
  void aMissingInputCancelsWithItsMessage() throws Exception {
    Map.Entry<String, String> call = missing();
    assertEquals(Optional.of(call.getValue()), bridge(call.getKey()));
    assertEquals(Map.of(), written());
  }

  @Test
  void aBadValueIsRejectedWithItsMessage() throws Exception {
    Map.Entry<String, String> call = bad();
    assertEquals(Optional.of(call.getValue()), bridge(call.getKey()));
    assertEquals(Map.of(), written());
  }

  /**
   * Runs a call as plain ImageJ does.
   *
   * @param options options of a macro line
   * @return why it was cancelled, if it was
   */
  protected final Optional<String> bridge(String options) {
    try {
      return Bridge.execute(parameters(), inputs(options));
    } catch (IllegalArgumentException e) {
      // What the bridge itself says before it runs anything.
      return Optional.of(e.getMessage());
    }
  }

  @Test
  void cancellingStopsItWithinASecondAndLeavesNothing() throws Exception {
    assertCancelled(good(), 0);
  }

  /**
   * Cancels a call when its progress has come to a point, and checks how it ends.
   *
   * @param options options of a macro line
   * @param progress 0 for the start, up to 1000 for the end
   * @throws IOException if the folder cannot be read
   */
  protected final void assertCancelled(String options, long progress) throws IOException {
    Map<String, Object> inputs = inputs(options);
    try (Context context = new Context()) {
      CancelAt cancel = new CancelAt(progress);
      context.service(EventService.class).subscribe(cancel);
      Module module = runInSciJava(context, inputs);
      long end = System.nanoTime();
      assertEquals(
          Optional.of(parameters().label() + " was cancelled; no files were written."),
          cancelReason(module));
      assertTrue(end - cancel.asked.get() < 1_000_000_000L, "took longer than a second");
    }
    assertEquals(Map.of(), written());
  }

  /**
   * Cancels a call that keeps what it has when its progress has come to a point, and checks that it
   * ends soon with its outputs and files. Stopping takes less than a second; judging, drawing and
   * writing what is kept come on top.
   *
   * @param options options of a macro line
   * @param progress 0 for the start, up to 1000 for the end
   * @param kept names of the files that are written, sorted
   * @throws IOException if the folder cannot be read
   */
  protected final void assertKeptWhenCancelled(String options, long progress, String... kept)
      throws IOException {
    Map<String, Object> inputs = inputs(options);
    try (Context context = new Context()) {
      CancelAt cancel = new CancelAt(progress);
      context.service(EventService.class).subscribe(cancel);
      Module module = runInSciJava(context, inputs);
      long end = System.nanoTime();
      assertTrue(cancel.asked.get() != 0, "the work was over before it could be cancelled");
      assertEquals(Optional.empty(), cancelReason(module));
      assertFalse(outputs(module).isEmpty());
      assertTrue(end - cancel.asked.get() < 6_000_000_000L, "took longer than six seconds");
    }
    assertEquals(Arrays.asList(kept), written().keySet().stream().toList());
  }

  /** Presses the cancel button of a task when its progress has come to a point. */
  public static final class CancelAt {
    private final long progress;
    private final AtomicLong asked = new AtomicLong();

    CancelAt(long progress) {
      this.progress = progress;
    }

    /**
     * Cancels.
     *
     * @param event news of a task
     */
    @EventHandler
    void onEvent(TaskEvent event) {
      Task task = event.getTask();
      if (task.getProgressValue() >= progress && asked.compareAndSet(0, System.nanoTime())) {
        task.cancel("The test wants it.");
      }
    }
  }

  @Test
  void theRecordedMacroLineGivesTheSameResultsAndBytes() throws Exception {
    Map<String, Object> inputs = inputs(good());
    Map<String, String> first;
    Map<String, Integer> firstFiles;
    try (Context context = new Context()) {
      first = outputs(runInSciJava(context, inputs));
      firstFiles = written();
      String line = MacroLine.of(parameters().job(parameters().complete(inputs)));
      String start = "run(\"" + parameters().label() + "\"";
      assertTrue(line.startsWith(start), line);
      String rest = line.substring(start.length());
      String options = rest.equals(");") ? "" : rest.substring(3, rest.length() - 3);
      for (String file : firstFiles.keySet()) {
        Files.delete(folder.resolve(file));
      }
      Module again = runInSciJava(context, inputs(options.replace("\\\\", "\\")));
      assertEquals(first, outputs(again));
    }
    assertEquals(firstFiles, written());
  }
}
