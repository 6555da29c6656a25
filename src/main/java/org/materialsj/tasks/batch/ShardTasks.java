package org.materialsj.tasks.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.ModelFormatException;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;
import org.materialsj.tasks.FeaturizeCompositions;

/** The closed list of work that can be done shard by shard. */
public final class ShardTasks {

  private static final String APPLY = "Apply Materials Model...";
  private static final String FEATURIZE = "Featurize Composition...";

  private ShardTasks() {}

  /**
   * The names of the tasks: the labels of the commands that do the same in memory.
   *
   * @return all names
   */
  public static List<String> names() {
    return List.of(APPLY, FEATURIZE);
  }

  /**
   * Prepares the work of a job.
   *
   * @param job the job; a task's parameters are named as those of its command
   * @param base folder that relative paths start from
   * @return the work
   * @throws IOException if a file that it needs cannot be read
   * @throws ModelFormatException if a model file cannot be trusted
   * @throws IllegalArgumentException with one plain sentence for an unknown task or parameter
   */
  public static ShardTask open(BatchJob job, Path base) throws IOException, ModelFormatException {
    String name = job.spec().task();
    Settings settings = new Settings("the job \"" + name + "\"", job.spec().parameters());
    return switch (name) {
      case APPLY -> apply(settings, base);
      case FEATURIZE -> featurize(settings, base);
      default ->
          throw new IllegalArgumentException(
              "There is no batch task \"" + name + "\"; there are " + String.join(", ", names()));
    };
  }

  private static ShardTask apply(Settings settings, Path base)
      throws IOException, ModelFormatException {
    Path file = path(settings, "model", base);
    Path input = path(settings, "features", base);
    Path output = path(settings, "output", base);
    settings.checkNames();
    TrainedModel model = ModelFiles.read(file);
    return new Work(input, output, List.of(input, file)) {
      @Override
      public FeatureTable apply(FeatureTable shard, long seed, RunContext run) {
        return model.predict(shard, run);
      }

      @Override
      public Optional<Featurization> featurization(
          List<ColumnSpec> columns, List<ColumnSpec> result) {
        return Optional.empty();
      }
    };
  }

  private static ShardTask featurize(Settings settings, Path base) {
    Path input = path(settings, "source", base);
    Path output = path(settings, "output", base);
    String formula = settings.text("formula", "formula");
    List<String> descriptors =
        Arrays.stream(settings.text("descriptors", "Magpie").split(","))
            .map(String::strip)
            .filter(descriptor -> !descriptor.isEmpty())
            .toList();
    settings.checkNames();
    return new Work(input, output, List.of(input)) {
      @Override
      public FeatureTable apply(FeatureTable shard, long seed, RunContext run) {
        return FeaturizeCompositions.run(shard, formula, descriptors, run).table();
      }

      @Override
      public Optional<Featurization> featurization(
          List<ColumnSpec> columns, List<ColumnSpec> result) {
        // The columns of the input stand behind the features.
        int computed = result.size() - columns.size();
        return Optional.of(
            FeaturizeCompositions.featurization(descriptors, result.subList(0, computed)));
      }
    };
  }

  private static Path path(Settings settings, String name, Path base) {
    String text = settings.text(name, "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The job needs the parameter \"" + name + "\", a file.");
    }
    return base.resolve(text);
  }

  private abstract static class Work implements ShardTask {
    private final Path input;
    private final Path output;
    private final List<Path> inputs;

    Work(Path input, Path output, List<Path> inputs) {
      this.input = input;
      this.output = output;
      this.inputs = inputs;
    }

    @Override
    public final Path input() {
      return input;
    }

    @Override
    public final Path output() {
      return output;
    }

    @Override
    public final List<Path> inputs() {
      return inputs;
    }
  }
}
