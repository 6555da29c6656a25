package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

class LearnActivelyTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return LearnActively.class;
  }

  private static double gap(int i) {
    double x = i * 0.37 % 1;
    return 3 * Math.exp(-20 * (x - 0.6) * (x - 0.6));
  }

  /** Rows of which the first ones have answers; a text target has two classes. */
  private Path table(int rows, int answered, boolean classes) throws IOException {
    StringBuilder text = new StringBuilder("id,x,noise,gap" + (classes ? "" : " (eV)") + "\n");
    for (int i = 0; i < rows; i++) {
      text.append(String.format(Locale.ROOT, "r%d,%.6f,%d,", i, i * 0.37 % 1, i * 7 % 5));
      if (i < answered) {
        text.append(classes ? gap(i) > 1 ? "wide" : "small" : gap(i) + "");
      }
      text.append('\n');
    }
    Path file = folder.resolve("input-table.csv");
    Files.writeString(file, text);
    return file;
  }

  private String files(Path table) {
    return ("source=[%2$s] target=gap seed=3 output=[%1$s/c.csv] rowtable=[%1$s/r.csv]"
            + " figures=[%1$s/f.svg] ")
        .formatted(folder, table);
  }

  private static final String SIMULATE =
      "mode=[Simulate on a labelled table] settings=[trees=10] batch=3 initial=6 rounds=3"
          + " repetitions=3 ";

  private static final String PROPOSE = "mode=[Propose rows to measure] batch=3 ";

  @Override
  protected String good() throws IOException {
    return files(table(60, 60, false)) + SIMULATE;
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "target=gap", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        files(table(60, 60, false)) + SIMULATE + "goal=[Learn everywhere] acquisition=Greedy",
        "The acquisition \"Greedy\" does not fit the goal \"Learn everywhere\" for numbers; choose"
            + " one of Random, Variance, Diverse by clusters.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "c.csv", "c.csv.provenance.json", "f.svg", "r.csv", "r.csv.provenance.json"
    };
  }

  private FeatureTable read(String name) throws Exception {
    return TableReader.read(folder.resolve(name), ReadOptions.STRICT).table();
  }

  @Test
  void aSimulationComparesAllThatFitWithChance() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    FeatureTable curves = read("c.csv");
    assertEquals(6 * 4, curves.rows());
    assertEquals("Random, 6", curves.ids().get(0));
    assertEquals(6 * 3 * 15, read("r.csv").rows());
    String svg = Files.readString(folder.resolve("f.svg"));
    assertTrue(svg.contains(">best gap found (eV)<"));
    assertTrue(svg.contains(">Upper confidence bound<"));
  }

  @Test
  void aProposalTellsValuesSpreadAndReason() throws Exception {
    String options = files(table(60, 20, false)) + PROPOSE;
    assertEquals(Optional.empty(), bridge(options + "acquisition=[Expected improvement]"));
    FeatureTable batch = read("c.csv");
    assertEquals(3, batch.rows());
    assertTrue(batch.texts("why").get(0).startsWith("Expected to exceed the best answer, "));
    assertEquals("eV", batch.column("predicted gap").unit());
    for (int i = 0; i < 3; i++) {
      int row = Integer.parseInt(batch.ids().get(i).substring(1));
      assertTrue(row >= 20, "answered rows are not asked again");
      assertEquals(row + 1, batch.numbers("row of the table")[i]);
      assertEquals(1, read("r.csv").numbers("round")[row]);
    }
    assertEquals(0, read("r.csv").numbers("round")[3]);
  }

  /** Fills in the answers of each round and asks again, as a user does. */
  @Test
  void answersAccumulateRoundByRound() throws Exception {
    Path table = table(60, 6, false);
    for (int round = 1; round <= 3; round++) {
      String options = files(table) + PROPOSE + "learner=[Gaussian process]";
      assertEquals(Optional.empty(), bridge(options + " acquisition=[Upper confidence bound]"));
      FeatureTable copy = read("r.csv");
      double now = round;
      assertEquals(3, IntStream.range(0, 60).filter(i -> copy.numbers("round")[i] == now).count());
      double[] filled = copy.numbers("gap");
      for (int i = 0; i < 60; i++) {
        filled[i] = copy.numbers("round")[i] == now ? gap(i) : filled[i];
      }
      StringBuilder text = new StringBuilder("id,x,noise,gap (eV),round\n");
      for (int i = 0; i < 60; i++) {
        text.append(copy.ids().get(i)).append(',').append(copy.numbers("x")[i]).append(',');
        text.append(copy.numbers("noise")[i]).append(',').append(cell(filled[i])).append(',');
        text.append(cell(copy.numbers("round")[i])).append('\n');
      }
      Files.writeString(table, text);
    }
    FeatureTable last = TableReader.read(table, ReadOptions.STRICT).table();
    for (int round = 0; round <= 3; round++) {
      double wanted = round;
      long count = IntStream.range(0, 60).filter(i -> last.numbers("round")[i] == wanted).count();
      assertEquals(round == 0 ? 6 : 3, count);
    }
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  @Test
  void withoutAnswersTheRoundIsTheSameAgain() throws Exception {
    Path table = table(60, 20, false);
    String options = PROPOSE + "acquisition=Variance";
    assertEquals(Optional.empty(), bridge(files(table) + options));
    String first = Files.readString(folder.resolve("c.csv"));
    Files.copy(folder.resolve("r.csv"), folder.resolve("input-next.csv"));
    assertEquals(Optional.empty(), bridge(files(folder.resolve("input-next.csv")) + options));
    assertEquals(first, Files.readString(folder.resolve("c.csv")));
  }

  @Test
  void beforeTheFirstAnswerRowsOfClustersAreProposed() throws Exception {
    assertEquals(
        Optional.empty(),
        bridge(files(table(30, 0, false)) + PROPOSE + "acquisition=[Expected improvement]"));
    FeatureTable batch = read("c.csv");
    assertTrue(batch.texts("why").get(0).startsWith("Nearest the centre of a cluster of "));
    assertFalse(batch.has("spread"));
    assertFalse(Files.exists(folder.resolve("f.svg")));
  }

  @Test
  void classesAreProposedByTheirEntropy() throws Exception {
    String options = files(table(60, 30, true)) + PROPOSE + "goal=[Learn everywhere] ";
    assertEquals(Optional.empty(), bridge(options + "acquisition=Entropy"));
    FeatureTable batch = read("c.csv");
    assertTrue(batch.texts("why").get(0).endsWith("bit of at most 1 bit."));
    assertEquals("bit", batch.column("entropy").unit());
    assertEquals(
        Optional.of(
            "Only numbers are highest or lowest; for classes choose the goal \"Learn"
                + " everywhere\"."),
        bridge(options.replace("Learn everywhere", "Find the lowest") + "acquisition=Random"));
  }

  @Test
  void aTableWithoutCandidatesHasNothingToAskFor() throws IOException {
    assertEquals(
        Optional.of(
            "There is nothing to ask for: no usable row lacks the target \"gap\". Leave its cells"
                + " empty in the rows that may be measured, or simulate."),
        bridge(files(table(30, 30, false)) + PROPOSE + "acquisition=Random"));
  }

  @Test
  void withoutAnAcquisitionAProposalTakesTheFirstThatFits() throws IOException {
    Path file = table(60, 20, false);
    String goal = "goal=[Learn everywhere] ";
    assertEquals(Optional.empty(), bridge(files(file) + PROPOSE + goal));
    String usual = Files.readString(folder.resolve("c.csv"));
    assertEquals(Optional.empty(), bridge(files(file) + PROPOSE + goal + "acquisition=Variance"));
    assertEquals(usual, Files.readString(folder.resolve("c.csv")));
  }

  @Test
  void roundsThatAreNoneAreRefused() throws IOException {
    Path file = folder.resolve("input-rounds.csv");
    Files.writeString(file, "id,x,gap,round\na,1,2,0.5\nb,2,3,\nc,3,,\n");
    assertEquals(
        Optional.of(
            "The column \"round\" tells in which round a row was answered, by whole numbers from 0,"
                + " but row \"a\" has \"0.5000\": correct it, or rename the column."),
        bridge(files(file) + PROPOSE + "acquisition=Random"));
  }

  @Test
  void aLongSimulationIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        files(table(400, 400, false))
            + "acquisition=Greedy settings=[trees=10] initial=20 batch=1 rounds=30 repetitions=1000",
        3);
  }
}
