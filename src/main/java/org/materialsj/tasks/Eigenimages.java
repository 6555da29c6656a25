package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.ComponentAnalysis;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.ExplainedShares;
import org.materialsj.model.explore.PictureSet;

/**
 * Principal components of pictures: each picture is a row of as many numbers as it has pixels, and
 * each component is a picture, too. The pictures are rebuilt from the mean and the first
 * components.
 *
 * @see "Turk and Pentland 1991, doi:10.1162/jocn.1991.3.1.71"
 */
public final class Eigenimages {

  /** Of this much correlation with the brightness a component is said to be brightness. */
  private static final double BRIGHTNESS = 0.9;

  private Eigenimages() {}

  /**
   * What to analyse.
   *
   * @param pictures at least two
   * @param components most components to keep, at least 1
   * @param normalize whether each picture is first brought to the mean 0 and the deviation 1
   */
  public record Request(PictureSet pictures, int components, boolean normalize) {}

  /**
   * What was found.
   *
   * @param eigenimages the mean, then the components: unit vectors, positive where largest
   * @param rebuilt every picture from the mean and the components
   * @param spectrum share of the variance of every possible component
   * @param coordinates for each picture its place along each component, and the root mean square
   *     error of its rebuilt picture
   * @param notes plain sentences
   */
  public record Result(
      PictureSet eigenimages,
      PictureSet rebuilt,
      ExplainedShares spectrum,
      FeatureTable coordinates,
      List<String> notes) {}

  /**
   * Analyses pictures.
   *
   * @param request what to analyse
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the components
   * @throws IllegalArgumentException with one plain sentence when there is nothing to analyse
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(Request request, RunContext run) {
    PictureSet given = request.pictures();
    int n = given.pixels().length;
    if (request.components() < 1 || request.components() > n - 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d pictures have 1 to %d components, %d asked for.",
              n,
              n - 1,
              request.components()));
    }
    double[] brightness = Arrays.stream(given.pixels()).mapToDouble(Descriptive::mean).toArray();
    double[][] pictures = request.normalize() ? normalized(given) : given.pixels();
    double[][] columns = new double[pictures[0].length][n];
    boolean varies = false;
    for (int p = 0; p < n; p++) {
      run.cancel().check("eigenimages");
      for (int i = 0; i < columns.length; i++) {
        columns[i][p] = pictures[p][i];
        varies |= pictures[p][i] != pictures[0][i];
      }
    }
    if (!varies) {
      throw new IllegalArgumentException(
          "All pictures of \"" + given.title() + "\" are equal: there is nothing to compare.");
    }
    ComponentAnalysis found = ComponentAnalysis.of(columns, request.components(), run.part(0, 0.8));
    return new Build(given, pictures, found, run.part(0.8, 1)).result(brightness);
  }

  private static double[][] normalized(PictureSet given) {
    double[][] all = new double[given.pixels().length][];
    for (int p = 0; p < all.length; p++) {
      double[] picture = given.pixels()[p];
      double mean = Descriptive.mean(picture);
      double deviation = Descriptive.deviation(picture);
      if (!(deviation > 0)) {
        throw new IllegalArgumentException(
            "The picture \"%s\" has one value everywhere, so its contrast cannot be normalized: leave it out, or do not normalize."
                .formatted(given.captions().get(p)));
      }
      all[p] = Arrays.stream(picture).map(x -> (x - mean) / deviation).toArray();
    }
    return all;
  }

  private static final class Build {
    private final PictureSet given;
    private final double[][] pictures;
    private final ComponentAnalysis found;
    private final RunContext run;
    private final int kept;
    private final double[][] along;
    private final double[][] rebuilt;
    private final double[] errors;

    /** Of n pictures, whose mean is taken away, only n - 1 components are left. */
    private final double[] shares;

    Build(PictureSet given, double[][] pictures, ComponentAnalysis found, RunContext run) {
      this.given = given;
      this.pictures = pictures;
      this.found = found;
      this.run = run;
      kept = found.directions().length;
      along = new double[kept][pictures.length];
      rebuilt = new double[pictures.length][];
      errors = new double[pictures.length];
      shares = Arrays.copyOf(found.shares(), Math.min(found.shares().length, pictures.length - 1));
    }

    Result result(double[] brightness) {
      run.executor()
          .map(
              pictures.length,
              p -> {
                rebuild(p);
                return p;
              },
              "pictures rebuilt",
              run.progress(),
              run.cancel());
      return new Result(
          eigenimages(),
          new PictureSet(
              "Rebuilt from " + Sentences.count(kept, "component"),
              List.of(),
              given.width(),
              given.height(),
              given.captions(),
              rebuilt),
          new ExplainedShares("Spectrum of " + given.title(), List.of(), "variance", shares),
          table(),
          notes(brightness));
    }

    private void rebuild(int p) {
      rebuilt[p] = found.mean().clone();
      for (int k = 0; k < kept; k++) {
        run.cancel().check("eigenimages");
        double[] direction = found.directions()[k];
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
          sum += direction[i] * (pictures[p][i] - found.mean()[i]);
        }
        along[k][p] = sum;
        for (int i = 0; i < direction.length; i++) {
          rebuilt[p][i] += sum * direction[i];
        }
      }
      double squares = 0;
      for (int i = 0; i < rebuilt[p].length; i++) {
        double wrong = pictures[p][i] - rebuilt[p][i];
        squares += wrong * wrong;
      }
      errors[p] = Math.sqrt(squares / rebuilt[p].length);
    }

    private PictureSet eigenimages() {
      double[][] all = new double[kept + 1][];
      List<String> captions = new ArrayList<>();
      all[0] = found.mean();
      captions.add("mean");
      for (int k = 0; k < kept; k++) {
        all[k + 1] = found.directions()[k];
        captions.add(String.format(Locale.ROOT, "%d: %.1f %%", k + 1, 100 * shares[k]));
      }
      return new PictureSet(
          "Eigenimages of " + given.title(),
          List.of("Each component: blue below 0, red above; its share of the variance"),
          given.width(),
          given.height(),
          captions,
          all);
    }

    private FeatureTable table() {
      FeatureTable.Builder table = FeatureTable.builder(ids(given.captions()));
      for (int k = 0; k < kept; k++) {
        table.numbers(new ColumnSpec("PC " + (k + 1), ""), along[k]);
      }
      return table.numbers(new ColumnSpec("error of the rebuilt picture", ""), errors).build();
    }

    private List<String> notes(double[] brightness) {
      List<String> notes = new ArrayList<>();
      double explained = Arrays.stream(shares).limit(kept).sum();
      notes.add(
          String.format(
              Locale.ROOT,
              "The first %s of %d hold %.1f %% of the variance of %d pictures.",
              Sentences.count(kept, "component"),
              shares.length,
              100 * explained,
              pictures.length));
      double correlation = Descriptive.correlation(along[0], brightness);
      if (Math.abs(correlation) > BRIGHTNESS) {
        notes.add(
            String.format(
                Locale.ROOT,
                "The first component is mostly brightness (its correlation with the mean of each"
                    + " picture is %.2f): normalize the pictures if that does not matter.",
                correlation));
      }
      notes.add(
          "Components order pictures by how much they vary, which need not be what tells kinds of"
              + " pictures apart; a shape that moves needs many of them.");
      return notes;
    }
  }

  /** The labels, with numbers behind those that are there twice. */
  private static List<String> ids(List<String> labels) {
    Map<String, Integer> seen = new HashMap<>();
    labels.forEach(label -> seen.merge(label, 1, Integer::sum));
    return IntStream.range(0, labels.size())
        .mapToObj(
            p -> seen.get(labels.get(p)) == 1 ? labels.get(p) : labels.get(p) + " #" + (p + 1))
        .toList();
  }
}
