package org.materialsj.learn.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class FormulaSearchTest {

  private static final String ALL = "+ - * / exp log inverse square cube sqrt cbrt abs";

  private static FormulaOptions options(String operators, int rung, int dimension) {
    return new FormulaOptions(Operator.parse(operators), rung, 7, dimension, 20, false, 10_000_000);
  }

  /** Random columns in units, and a target made of them. */
  private static TrainingSet data(
      int rows, List<String> units, ToDoubleFunction<double[]> law, List<String> classes) {
    SplittableRandom random = new SplittableRandom(5);
    double[][] columns = new double[units.size()][rows];
    double[] target = new double[rows];
    for (int row = 0; row < rows; row++) {
      double[] x = new double[columns.length];
      for (int c = 0; c < columns.length; c++) {
        x[c] = columns[c][row] = 0.5 + 2 * random.nextDouble();
      }
      target[row] = law.applyAsDouble(x);
    }
    List<ColumnSpec> specs =
        IntStream.range(0, units.size())
            .mapToObj(c -> new ColumnSpec("x" + c, units.get(c)))
            .toList();
    return new TrainingSet(specs, columns, new ColumnSpec("y", ""), target, classes);
  }

  private static Descriptor best(TrainingSet data, FormulaOptions options) {
    FormulaSearch search = FormulaSearch.of(data, options, RunContext.QUIET);
    return search.byDimension().get(search.byDimension().size() - 1).get(0);
  }

  @Test
  void aProductIsFoundWithItsFactorAndConstant() {
    TrainingSet data =
        data(60, List.of("angstrom", "eV", ""), x -> 3 - 2 * x[0] * x[1] / x[2], List.of());
    Descriptor best = best(data, options(ALL, 2, 1));
    assertEquals(1, best.features().size());
    assertEquals("angstrom eV", best.units().get(0));
    assertEquals(2, best.complexity());
    assertEquals(3, best.constants()[0], 1e-9);
    assertEquals(0, best.score(), 1e-9);
  }

  @Test
  void threeTermsAreFoundTogether() {
    TrainingSet data =
        data(
            80,
            List.of("", "", "", ""),
            x -> 1 + 4 * x[0] * x[1] - 3 * Math.sqrt(x[2]) + 2 / x[3],
            List.of());
    Descriptor best = best(data, options("* sqrt inverse", 1, 3));
    assertEquals(0, best.score(), 1e-9);
    assertEquals(3, best.dimension());
    double[] weights = best.weights()[0].clone();
    Arrays.sort(weights);
    assertArrayEquals(new double[] {-3, 2, 4}, weights, 1e-8);
  }

  @Test
  void unitsForbidSums() {
    TrainingSet data =
        data(50, List.of("angstrom", "eV"), x -> x[0] + 0.3 * x[1] * x[1], List.of());
    FeatureSpace space =
        FeatureSpace.build(data.features(), data.columns(), options(ALL, 1, 1), RunContext.QUIET);
    List<String> texts = texts(space);
    assertTrue(texts.contains("x0 * x1"));
    assertTrue(texts.contains("x1 / x0"));
    assertTrue(texts.stream().noneMatch(t -> t.contains("+") || t.contains("exp")));
  }

  private static List<String> texts(FeatureSpace space) {
    List<String> texts = new ArrayList<>();
    space.blocks().forEach(block -> space.each(block, c -> texts.add(space.store().text(c))));
    return texts;
  }

  @Test
  void whatIsPrintedIsWhatIsComputed() {
    TrainingSet data = data(10, List.of("", "", ""), x -> x[0], List.of());
    FeatureSpace space =
        FeatureSpace.build(data.features(), data.columns(), options(ALL, 2, 1), RunContext.QUIET);
    org.materialsj.model.FeatureTable.Builder table =
        org.materialsj.model.FeatureTable.builder(
            IntStream.range(0, 10).mapToObj(Integer::toString).toList());
    for (int c = 0; c < 3; c++) {
      table.numbers(data.features().get(c), data.columns()[c]);
    }
    org.materialsj.model.FeatureTable built = table.build();
    AtomicInteger checked = new AtomicInteger();
    double[] values = new double[10];
    for (FeatureSpace.Block block : space.blocks()) {
      space.each(
          block,
          candidate -> {
            if (checked.getAndIncrement() % 37 != 0) {
              return;
            }
            space.store().evaluate(candidate, values);
            String text = space.store().text(candidate);
            double[] said = Expression.parse(text).evaluate(built).numbers();
            for (int row = 0; row < 10; row++) {
              if (Double.isFinite(values[row])) {
                assertEquals(values[row], said[row], 1e-12 * Math.abs(values[row]), text);
              }
            }
          });
    }
    assertTrue(checked.get() > 3000, "checked " + checked);
  }

  @Test
  void theStoreHasNoDuplicates() {
    TrainingSet data = data(30, List.of("", "", ""), x -> x[0], List.of());
    FeatureSpace space =
        FeatureSpace.build(data.features(), data.columns(), options(ALL, 3, 1), RunContext.QUIET);
    FeatureStore store = space.store();
    int pure = store.levelStart(2);
    assertTrue(pure > 30, "features " + pure);
    for (int i = 0; i < pure; i++) {
      for (int j = 0; j < i; j++) {
        double largest = 0;
        for (int row = 0; row < 30; row++) {
          double a = store.values(i)[row];
          largest = Math.max(largest, Math.abs(a - store.values(j)[row]) / Math.abs(a));
        }
        assertTrue(largest > 1e-9, "features " + i + " and " + j + " are the same");
      }
    }
  }

  @Test
  void theListOfTheBestHoldsEachFeatureOnceInItsSimplestForm() {
    TrainingSet data = data(40, List.of("", ""), x -> x[0] * x[1], List.of());
    FormulaSearch search =
        FormulaSearch.of(data, options("* / square inverse", 2, 1), RunContext.QUIET);
    List<Descriptor> best = search.byDimension().get(0);
    assertEquals(List.of("x0 * x1"), best.get(0).features());
    assertTrue(best.get(1).score() > 1e-6, "the product came twice: " + best.get(1).features());
  }

  @Test
  void threadsHaveNoInfluence() {
    for (List<String> classes : List.of(List.<String>of(), List.of("low", "middle", "high"))) {
      TrainingSet data =
          data(
              45,
              List.of("", "", "", ""),
              x ->
                  classes.isEmpty()
                      ? x[0] * x[1] + Math.sin(9 * x[2])
                      : x[0] < 0.9 * x[1] ? 0 : x[2] < 1 ? 1 : 2,
              classes);
      FormulaSearch one =
          FormulaSearch.of(data, options(ALL, 2, 2), RunContext.QUIET.withThreads(1));
      for (int threads : new int[] {2, 8}) {
        FormulaSearch more =
            FormulaSearch.of(data, options(ALL, 2, 2), RunContext.QUIET.withThreads(threads));
        assertEquals(one.screened(), more.screened());
        for (int d = 0; d < 2; d++) {
          for (int k = 0; k < one.byDimension().get(d).size(); k++) {
            Descriptor a = one.byDimension().get(d).get(k);
            Descriptor b = more.byDimension().get(d).get(k);
            assertEquals(a.features(), b.features());
            assertTrue(Arrays.deepEquals(a.weights(), b.weights()));
            assertArrayEquals(a.constants(), b.constants());
          }
        }
      }
    }
  }

  @Test
  void twoClassesAreToldApartByARatio() {
    TrainingSet data =
        data(
            60,
            List.of("angstrom", "angstrom", "eV"),
            x -> x[0] / x[1] > 1.1 ? 1 : 0,
            List.of("no", "yes"));
    Descriptor best = best(data, options(ALL, 1, 1));
    assertEquals(1, best.score());
    assertEquals(List.of(1), best.complexities());
    assertEquals(1, best.weights().length);
  }

  @Test
  void threeClassesHaveAFunctionEach() {
    TrainingSet data =
        data(
            90,
            List.of("", "", ""),
            x -> x[0] * x[1] < 1 ? 0 : x[0] * x[1] < 2.5 ? 1 : 2,
            List.of("a", "b", "c"));
    Descriptor best = best(data, options("* + -", 1, 2));
    assertEquals(3, best.weights().length);
    assertTrue(best.score() > 0.9, "accuracy " + best.score());
  }

  @Test
  void lassoKeepsWhatMatters() {
    TrainingSet data = data(60, List.of("", "", ""), x -> 2 * x[0] * x[1] - x[2] * x[2], List.of());
    FormulaOptions thinned =
        new FormulaOptions(Operator.parse("* + square"), 1, 1, 2, 40, true, 1000);
    assertEquals(0, best(data, thinned).score(), 1e-9);
  }

  @Test
  void theComplexityIsLoweredToTheLimitOnCandidates() {
    TrainingSet data = data(30, List.of("", "", "", ""), x -> x[0], List.of());
    FormulaOptions few = new FormulaOptions(Operator.parse(ALL), 3, 7, 1, 5, false, 3000);
    FormulaSearch search = FormulaSearch.of(data, few, RunContext.QUIET);
    assertTrue(search.screened() <= 3000, "screened " + search.screened());
    assertTrue(search.complexity() < 7);
  }

  @Test
  void cancellingStopsIt() {
    TrainingSet data = data(200, List.of("", "", "", "", "", ""), x -> x[0], List.of());
    AtomicInteger polls = new AtomicInteger();
    RunContext run =
        new RunContext(Progress.NONE, () -> polls.incrementAndGet() > 500, new LocalExecutor(2));
    assertThrows(
        CancellationException.class, () -> FormulaSearch.of(data, options(ALL, 3, 3), run));
    assertTrue(polls.get() < 2000, "polled " + polls);
  }

  @Test
  void whatCannotBeSearchedIsRefused() {
    TrainingSet constant = data(20, List.of("", ""), x -> 1, List.of());
    assertEquals(
        "The target \"y\" is the same in all rows; there is nothing to describe.",
        assertThrows(IllegalArgumentException.class, () -> best(constant, options(ALL, 1, 1)))
            .getMessage());
    TrainingSet flat =
        new TrainingSet(
            List.of(new ColumnSpec("x", "")),
            new double[][] {{2, 2, 2, 2}},
            new ColumnSpec("y", ""),
            new double[] {1, 2, 3, 4},
            List.of());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> best(flat, options(ALL, 1, 1)))
            .getMessage()
            .startsWith("All features are constant"));
    TrainingSet two = flat.select(new int[] {0, 1});
    assertEquals(
        "A formula needs at least 3 rows, got 2.",
        assertThrows(IllegalArgumentException.class, () -> best(two, options(ALL, 1, 1)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> options(ALL, 4, 1));
    assertThrows(IllegalArgumentException.class, () -> options(ALL, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Operator.parse(""));
  }

  @Test
  void undefinedFeaturesAreLeftOut() {
    TrainingSet data =
        new TrainingSet(
            List.of(new ColumnSpec("x", "")),
            new double[][] {{-2, -1, 0, 1, 2, 3}},
            new ColumnSpec("y", ""),
            new double[] {4, 1, 0, 1, 4, 9},
            List.of());
    Descriptor best = best(data, options("log sqrt inverse square", 1, 1));
    assertEquals(List.of("x^2"), best.features());
  }
}
