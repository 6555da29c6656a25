package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class ClusterTableTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ClusterTable.class;
  }

  /** Three heaps of points, and one row without a weight. */
  private String table(int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder("id,size (A),weight,kind\nr,1,,a\n");
    for (int i = 0; i < rows; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "r%d,%.6f,%.6f,%s\n",
              i,
              5 * (i % 3) + random.nextDouble(),
              3 * (i % 2) + random.nextDouble(),
              i % 3 == 0 ? "glass" : "metal"));
    }
    Path file = folder.resolve("input-heaps.csv");
    Files.writeString(file, text);
    return "source=[" + file + "] ";
  }

  @Override
  protected String good() throws IOException {
    return table(60)
        + ("methods=[k-means k=3; gaussian mixture k=3; dbscan radius=0.5 rows=4; hierarchical k=6]"
                + " scanto=5 nearrows=4 axes=[First two features] reference=kind representatives=9"
                + " width=900 height=700 output=[%1$s/o.csv] comparisonfile=[%1$s/c.csv]"
                + " agreementfile=[%1$s/a.csv] scanfile=[%1$s/s.csv]"
                + " representativefile=[%1$s/r.csv] mappicture=[%1$s/m.svg]"
                + " silhouettepicture=[%1$s/s.png] agreementpicture=[%1$s/a.svg]"
                + " scanpicture=[%1$s/k.svg] distancepicture=[%1$s/d.svg]"
                + " dendrogrampicture=[%1$s/t.svg]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "methods=[k-means k=2]",
        "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        table(40) + "methods=[k-means k=60]",
        "K-means cannot make 60 clusters of 40 rows: choose a smaller k.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "a.csv", "a.csv.provenance.json", "a.svg", "c.csv", "c.csv.provenance.json", "d.svg",
      "k.svg", "m.svg", "o.csv", "o.csv.provenance.json", "r.csv", "r.csv.provenance.json",
      "s.csv", "s.csv.provenance.json", "s.png", "t.svg"
    };
  }

  @Test
  void theTableGetsAColumnOfClustersPerMethod() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String header = Files.readAllLines(folder.resolve("o.csv")).get(0);
    assertTrue(header.contains("cluster k-means k=3"), header);
    assertTrue(header.contains("certainty gaussian mixture k=3"), header);
    assertTrue(header.contains("silhouette hierarchical linkage=ward k=6"), header);
    assertEquals(10, Files.readAllLines(folder.resolve("r.csv")).size());
    assertTrue(Files.readString(folder.resolve("k.svg")).contains(">mean silhouette<"));
  }

  @Test
  void whatCannotBeSavedIsSaidBeforeTheWork() throws IOException {
    assertEquals(
        Optional.of(
            "There is no scan to save: say up to which number of clusters it goes, at least 2."),
        bridge(table(9) + "scanfile=[" + folder + "/s.csv]"));
    assertEquals(
        Optional.of("There is no distance curve to save: say to how many rows the distances are."),
        bridge(table(9) + "distancepicture=[" + folder + "/s.png]"));
    assertEquals(
        Optional.of("There is nothing to draw for a dendrogram: name the method hierarchical."),
        bridge(table(9) + "methods=[k-means k=2] dendrogrampicture=[" + folder + "/s.png]"));
  }

  @Test
  void aLongFitIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        table(3000) + "methods=[gaussian mixture k=20 starts=1000] output=[" + folder + "/o.csv]",
        3);
  }
}
