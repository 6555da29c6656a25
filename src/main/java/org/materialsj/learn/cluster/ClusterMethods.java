package org.materialsj.learn.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.KMeans;
import org.materialsj.model.ColumnSpec;

/** The closed list of methods of clustering. */
public final class ClusterMethods {

  private static final List<String> NAMES =
      List.of(Means.NAME, Mixture.NAME, Dense.NAME, Tree.NAME);

  private static final int MOST_STARTS = 10_000;

  private ClusterMethods() {}

  /**
   * The names of all methods.
   *
   * @return such as "k-means"
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Methods from text.
   *
   * @param text methods separated by semicolons, each a name and its settings, such as "k-means
   *     k=4; dbscan radius=0.6 rows=5"
   * @return the methods in order, at least one
   * @throws IllegalArgumentException if there is none, or one or a setting is not known
   */
  public static List<ClusterMethod> parse(String text) {
    List<ClusterMethod> methods = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        methods.add(one(part.strip().split("\\s+", -1)));
      }
    }
    if (methods.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no method of clustering: name some of " + String.join(", ", NAMES) + ".");
    }
    return List.copyOf(methods);
  }

  /** Words up to the first setting are the name. */
  private static ClusterMethod one(String[] words) {
    int length = 0;
    while (length < words.length && words[length].indexOf('=') < 0) {
      length++;
    }
    String name = String.join(" ", Arrays.copyOf(words, length));
    Settings settings =
        new Settings(name, Settings.pairs(Arrays.copyOfRange(words, length, words.length)));
    ClusterMethod method =
        switch (name) {
          case Means.NAME -> Means.of(settings);
          case Mixture.NAME -> Mixture.of(settings);
          case Dense.NAME -> Dense.of(settings);
          case Tree.NAME -> Tree.of(settings);
          default ->
              throw new IllegalArgumentException(
                  "There is no method of clustering \""
                      + name
                      + "\"; there is "
                      + String.join(", ", NAMES)
                      + ".");
        };
    settings.checkNames();
    return method;
  }

  private static int clusters(Settings settings, String method) {
    need(settings, "k", method, "k=4");
    return settings.integer("k", 1, 1, Integer.MAX_VALUE);
  }

  /** What only the user can know has no default. */
  private static void need(Settings settings, String name, String method, String example) {
    if (settings.text(name, "").isEmpty()) {
      throw new IllegalArgumentException(
          method + " needs the setting " + name + ", such as " + method + " " + example + ".");
    }
  }

  private static int starts(Settings settings) {
    return settings.integer("starts", 10, 1, MOST_STARTS);
  }

  private static Clustering.Fact fact(String name, double value) {
    return new Clustering.Fact(new ColumnSpec(name, ""), value);
  }

  private static void checkRows(int k, double[][] columns, String method) {
    if (k > columns[0].length) {
      throw new IllegalArgumentException(
          method
              + " cannot make "
              + k
              + " clusters of "
              + columns[0].length
              + (columns[0].length == 1 ? " row" : " rows")
              + ": choose a smaller k");
    }
  }

  /** k-means. */
  private record Means(int clusters, int starts) implements ClusterMethod {
    static final String NAME = "k-means";

    static Means of(Settings settings) {
      return new Means(ClusterMethods.clusters(settings, NAME), ClusterMethods.starts(settings));
    }

    @Override
    public String text() {
      return NAME + " k=" + clusters + (starts == 10 ? "" : " starts=" + starts);
    }

    @Override
    public Clustering fit(double[][] columns, long seed, RunContext run) {
      checkRows(clusters, columns, NAME);
      KMeans.Clusters found = KMeans.fit(columns, clusters, starts, seed, run);
      return Clustering.of(found.clusters(), List.of(fact("inertia", found.inertia())));
    }
  }

  /** Gaussian mixtures. */
  private record Mixture(GaussianMixture.Options options) implements ClusterMethod {
    static final String NAME = "gaussian mixture";

    static Mixture of(Settings settings) {
      GaussianMixture.Options usual = GaussianMixture.Options.of(1);
      return new Mixture(
          new GaussianMixture.Options(
              ClusterMethods.clusters(settings, NAME),
              ClusterMethods.starts(settings),
              settings.number("tolerance", usual.tolerance(), 1e-15, 1),
              usual.iterations(),
              settings.number("floor", usual.floor(), 1e-15, 1)));
    }

    @Override
    public String text() {
      GaussianMixture.Options usual = GaussianMixture.Options.of(options.components());
      return NAME
          + " k="
          + options.components()
          + (options.starts() == usual.starts() ? "" : " starts=" + options.starts())
          + (options.tolerance() == usual.tolerance() ? "" : " tolerance=" + options.tolerance())
          + (options.floor() == usual.floor() ? "" : " floor=" + options.floor());
    }

    @Override
    public Clustering fit(double[][] columns, long seed, RunContext run) {
      checkRows(options.components(), columns, NAME);
      GaussianMixture.Fitted found = GaussianMixture.fit(columns, options, seed, run);
      return new Clustering(
          Clustering.numbered(found.clusters()),
          List.of(
              fact("log_likelihood", found.logLikelihood()),
              fact("BIC", found.bic()),
              fact("converged", found.converged() ? 1 : 0)),
          Optional.of(found.certainties()),
          Optional.empty());
    }
  }

  /** Density-based clusters. */
  private record Dense(double radius, int rows) implements ClusterMethod {
    static final String NAME = "dbscan";

    static Dense of(Settings settings) {
      need(settings, "radius", NAME, "radius=0.6");
      return new Dense(
          settings.number("radius", 1, Double.MIN_NORMAL, 1e150),
          settings.integer("rows", 5, 1, Integer.MAX_VALUE));
    }

    @Override
    public String text() {
      return NAME + " radius=" + radius + " rows=" + rows;
    }

    @Override
    public Clustering fit(double[][] columns, long seed, RunContext run) {
      int[] found = Dbscan.fit(columns, radius, rows, run);
      double noise = Arrays.stream(found).filter(cluster -> cluster < 0).count();
      return Clustering.of(found, List.of(fact("noise", noise)));
    }
  }

  /** Hierarchical clusters, by number or up to a height. */
  private record Tree(Hierarchical.Linkage linkage, int clusters, double height)
      implements ClusterMethod {
    static final String NAME = "hierarchical";

    static Tree of(Settings settings) {
      String linkage = settings.choice("linkage", "ward", Hierarchical.Linkage.words());
      boolean high = !settings.text("cut", "").isEmpty();
      if (high && !settings.text("k", "").isEmpty()) {
        throw new IllegalArgumentException(
            "hierarchical is cut either at k clusters or at a height, not both.");
      }
      return new Tree(
          Arrays.stream(Hierarchical.Linkage.values())
              .filter(each -> each.word().equals(linkage))
              .findFirst()
              .orElseThrow(),
          high ? 0 : ClusterMethods.clusters(settings, NAME),
          high ? settings.number("cut", 0, 0, Double.MAX_VALUE) : 0);
    }

    @Override
    public String text() {
      String cut = clusters > 0 ? "k=" + clusters : "cut=" + height;
      return NAME + " linkage=" + linkage.word() + " " + cut;
    }

    @Override
    public Clustering fit(double[][] columns, long seed, RunContext run) {
      checkRows(clusters, columns, NAME);
      Merges merges = Hierarchical.fit(columns, linkage, run);
      return new Clustering(
          clusters > 0 ? merges.clusters(clusters) : merges.below(height),
          List.of(),
          Optional.empty(),
          Optional.of(merges));
    }
  }
}
