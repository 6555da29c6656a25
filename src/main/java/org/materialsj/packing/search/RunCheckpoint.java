package org.materialsj.packing.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.materialsj.io.ParseException;
import org.materialsj.io.Sha256;
import org.materialsj.model.packing.CouplingGraph;
import org.materialsj.model.packing.GenerationStatistics;

/**
 * A file that keeps a run, to go on with it later. Plain text, one record a line, fields separated
 * by tabs; numbers are written so that they are read back with the same bits. It is replaced in one
 * move, so that a crash leaves the old one or the new one.
 */
final class RunCheckpoint {

  private static final String MAGIC = "MaterialsJ packing run 1";

  private static final String TAB = "\t";

  private final Path file;
  private final PackingProblem problem;
  private final PackingSettings settings;

  RunCheckpoint(Path file, PackingProblem problem, PackingSettings settings) {
    this.file = file;
    this.problem = problem;
    this.settings = settings;
  }

  /** Everything that the result depends on, as hexadecimal digits. */
  private String identity() {
    String all =
        String.join(
            "\n",
            problem.identity(),
            problem.objective().names().toString(),
            settings.engine().name(),
            Long.toString(settings.evaluations()),
            Long.toString(settings.seed()),
            Double.toString(settings.depth()),
            Integer.toString(settings.kept()));
    return HexFormat.of().formatHex(Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lines that are written, and the sum over all of them, by which damage is found. */
  private static final class Lines {

    private final Writer out;
    private final MessageDigest sum = Sha256.digest();

    Lines(Writer out) {
      this.out = out;
    }

    void add(Object... fields) throws IOException {
      StringBuilder line = new StringBuilder();
      for (Object field : fields) {
        if (field instanceof double[] numbers) {
          for (double number : numbers) {
            line.append(number).append(TAB);
          }
        } else {
          line.append(field).append(TAB);
        }
      }
      line.setLength(line.length() - 1);
      String text = line.append('\n').toString();
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      out.write(text);
    }

    void end() throws IOException {
      add("end", HexFormat.of().formatHex(sum.digest()));
    }
  }

  void write(RunProgress progress) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (Writer out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
      Lines lines = new Lines(out);
      lines.add(MAGIC, identity());
      SearchState search = progress.search();
      lines.add("search", search.engine(), search.budget(), search.seed(), search.evaluations());
      for (Map.Entry<String, double[]> entry : new TreeMap<>(search.values()).entrySet()) {
        lines.add("values", entry.getKey(), entry.getValue());
      }
      lines.add("counts", progress.refinementEvaluations(), progress.candidates());
      for (FoundPacking found : progress.packings()) {
        lines.add("packing", found.hits(), found.order(), found.stationary(), found.u());
      }
      for (GenerationStatistics statistics : progress.generations()) {
        lines.add(
            "generation",
            statistics.generation(),
            statistics.evaluations(),
            statistics.best(),
            statistics.meanOfBest(),
            statistics.totalCorrelation().orElse(Double.NaN),
            statistics.densities());
        if (statistics.couplings().isPresent()) {
          CouplingGraph graph = statistics.couplings().get();
          lines.add("couplings", flat(graph.weights()), graph.concentrations());
        }
      }
      lines.end();
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * Reads the run.
   *
   * @return the run, or nothing when there is no file
   * @throws IOException if the file system fails
   * @throws ParseException if the file is damaged
   * @throws IllegalArgumentException with one plain sentence if it is of another run
   */
  Optional<RunProgress> read() throws IOException, ParseException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return Optional.of(new Reading(in).run());
    } catch (MalformedInputException e) {
      throw damaged(0);
    }
  }

  private ParseException damaged(int line) {
    return new ParseException(
        ParseException.Code.E_FORMAT,
        file.toString(),
        line,
        0,
        "the checkpoint of the packing run is damaged; delete it to start the run anew.");
  }

  /** One pass over the file. */
  private final class Reading {

    private final BufferedReader in;
    private final MessageDigest sum = Sha256.digest();
    private final Map<String, double[]> values = new TreeMap<>();
    private final List<FoundPacking> packings = new ArrayList<>();
    private final List<GenerationStatistics> generations = new ArrayList<>();
    private String[] search = {};
    private String[] counts = {};
    private int number;

    Reading(BufferedReader in) {
      this.in = in;
    }

    RunProgress run() throws IOException, ParseException {
      String head = in.readLine();
      if (head == null || !head.startsWith(MAGIC)) {
        throw damaged(1);
      }
      if (!head.equals(MAGIC + TAB + identity())) {
        throw new IllegalArgumentException(
            file
                + " is the checkpoint of another run: its group, bodies, radii, engine, budget,"
                + " seed or what it keeps differ. Run that one again to finish it, or delete the"
                + " file.");
      }
      number = 1;
      sum.update((head + "\n").getBytes(StandardCharsets.UTF_8));
      boolean ended = false;
      for (String line = in.readLine(); line != null && !ended; line = in.readLine()) {
        number++;
        try {
          ended = take(line.split(TAB, -1));
          sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          ParseException damaged = damaged(number);
          damaged.initCause(e);
          throw damaged;
        }
      }
      if (!ended) {
        throw damaged(number);
      }
      SearchState state =
          new SearchState(
              search[1],
              Long.parseLong(search[2]),
              Long.parseLong(search[3]),
              Long.parseLong(search[4]),
              values);
      return new RunProgress(
          state, packings, generations, Long.parseLong(counts[1]), Long.parseLong(counts[2]));
    }

    /** Whether the line is the last. */
    private boolean take(String[] fields) {
      switch (fields[0]) {
        case "search" -> search = fields;
        case "counts" -> counts = fields;
        case "values" -> values.put(fields[1], numbers(fields, 2, fields.length));
        case "packing" -> packings.add(packing(fields));
        case "generation" -> generations.add(generation(fields));
        case "couplings" -> generations.add(coupled(removeLast(), fields));
        case "end" -> {
          if (!fields[1].equals(HexFormat.of().formatHex(sum.digest()))) {
            throw new IllegalArgumentException("the sum over all lines is another");
          }
          return true;
        }
        default -> throw new IllegalArgumentException("unknown line " + fields[0]);
      }
      return false;
    }

    private double[] numbers(String[] fields, int from, int to) {
      double[] numbers = new double[to - from];
      for (int i = from; i < to; i++) {
        numbers[i - from] = Double.parseDouble(fields[i]);
      }
      return numbers;
    }

    private FoundPacking packing(String[] fields) {
      double[] u = numbers(fields, 4, fields.length);
      if (u.length != problem.objective().dimension()) {
        throw new IllegalArgumentException("another number of variables");
      }
      return new FoundPacking(
          problem.packing().apply(u),
          u,
          Integer.parseInt(fields[1]),
          Long.parseLong(fields[2]),
          Boolean.parseBoolean(fields[3]));
    }

    private GenerationStatistics generation(String[] fields) {
      double[] four = numbers(fields, 3, 6);
      return new GenerationStatistics(
          Integer.parseInt(fields[1]),
          Long.parseLong(fields[2]),
          four[0],
          four[1],
          numbers(fields, 6, fields.length),
          Double.isNaN(four[2]) ? OptionalDouble.empty() : OptionalDouble.of(four[2]),
          Optional.empty());
    }

    private GenerationStatistics removeLast() {
      return generations.remove(generations.size() - 1);
    }

    private GenerationStatistics coupled(GenerationStatistics of, String[] fields) {
      List<String> names = problem.objective().names();
      int n = names.size();
      double[][] weights = new double[n][];
      for (int i = 0; i < n; i++) {
        weights[i] = numbers(fields, 1 + i * n, 1 + (i + 1) * n);
      }
      double[] concentrations = numbers(fields, 1 + n * n, 1 + n * n + n);
      return new GenerationStatistics(
          of.generation(),
          of.evaluations(),
          of.best(),
          of.meanOfBest(),
          of.densities(),
          of.totalCorrelation(),
          Optional.of(new CouplingGraph(names, weights, concentrations)));
    }
  }
}
