package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class ExploreTableTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ExploreTable.class;
  }

  /** Hardness rises with density, but falls inside each family. */
  private String table() throws IOException {
    StringBuilder text =
        new StringBuilder("id,formula,family,density (g/cm3),hardness (GPa),size\n");
    for (int i = 0; i < 60; i++) {
      int family = i % 3;
      double inside = Math.sin(i);
      text.append(
          String.format(
              Locale.ROOT,
              "r%d,%s,f%d,%.4f,%.4f,%s\n",
              i,
              new String[] {"MgO", "Al2O3", "SiC"}[family],
              family,
              3 * family + inside,
              5 * family - inside + 0.2 * Math.cos(7.0 * i),
              i % 9 == 4 ? "" : Integer.toString(i * i % 17)));
    }
    Path file = folder.resolve("input-families.csv");
    Files.writeString(file, text);
    return "source=[" + file + "] ";
  }

  @Override
  protected String good() throws IOException {
    return table()
        + ("target=hardness groups=family summarytable=[%1$s/summary.csv]"
                + " correlationtable=[%1$s/pairs.csv] checktable=[%1$s/checks.csv]"
                + " trendtable=[%1$s/trends.csv] coordinatetable=[%1$s/map.csv]"
                + " loadingtable=[%1$s/loadings.csv] histogrampicture=[%1$s/histograms.png]"
                + " elementpicture=[%1$s/elements.png] elementbars=[%1$s/bars.png] matrixpicture=[%1$s/matrix.png]"
                + " correlationpicture=[%1$s/pairs.svg] checkpicture=[%1$s/checks.png]"
                + " trendpicture=[%1$s/trends.svg] mappicture=[%1$s/map.svg]"
                + " screepicture=[%1$s/scree.svg] loadingpicture=[%1$s/loadings.svg]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(table() + "columns=weight", "No column of the table is named weight.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "bars.png",
      "checks.csv",
      "checks.csv.provenance.json",
      "checks.png",
      "elements.png",
      "histograms.png",
      "loadings.csv",
      "loadings.csv.provenance.json",
      "loadings.svg",
      "map.csv",
      "map.csv.provenance.json",
      "map.svg",
      "matrix.png",
      "pairs.csv",
      "pairs.csv.provenance.json",
      "pairs.svg",
      "scree.svg",
      "summary.csv",
      "summary.csv.provenance.json",
      "trends.csv",
      "trends.csv.provenance.json",
      "trends.svg"
    };
  }

  @Test
  void aParadoxIsNamedAndDrawnWithItsGroups() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String picture = Files.readString(folder.resolve("trends.svg"));
    assertTrue(picture.contains("Simpson's paradox"), "named in the picture");
    assertTrue(picture.contains(">f2<"), "groups in the legend");
    assertTrue(Files.readString(folder.resolve("trends.csv")).contains("inside groups"));
  }

  @Test
  void newRowsAreOnTheMapAndInTheCoordinates() throws IOException {
    Path file = folder.resolve("input-new.csv");
    Files.writeString(file, "id,density (g/cm3),hardness (GPa),size\nn1,4,5,3\nn2,1,2,9\n");
    String call =
        table()
            + "target=family groups=family addedfile=[%1$s] coordinatetable=[%2$s/new.csv] mappicture=[%2$s/new.svg]"
                .formatted(file, folder);
    assertEquals(Optional.empty(), bridge(call));
    assertTrue(Files.readString(folder.resolve("new.csv")).contains("n2"));
    assertTrue(Files.readString(folder.resolve("new.csv")).contains(",new"));
    assertTrue(Files.readString(folder.resolve("new.svg")).contains(">new<"));
    assertTrue(
        Files.readString(folder.resolve("new.csv.provenance.json")).contains("input-new.csv"));
  }

  @Test
  void whatIsNotAnalysedCannotBeSaved() throws IOException {
    for (String file :
        List.of("mappicture=[%s/a.png]", "screepicture=[%s/a.png]", "loadingtable=[%s/a.csv]")) {
      assertEquals(
          Optional.of(
              "There is nothing to save of \"Projection\": it is not among the analyses, or the"
                  + " table does not allow it; see the log."),
          bridge(table() + "analyses=[Histograms] " + file.formatted(folder)));
    }
  }

  @Test
  void aTableOfOneRowHasASummary() throws IOException {
    Path file = folder.resolve("input-one.csv");
    Files.writeString(file, "id,a,b\nx,1,2\n");
    String call = "source=[" + file + "] summarytable=[" + folder + "/one.csv]";
    assertEquals(Optional.empty(), bridge(call));
    assertTrue(Files.readString(folder.resolve("one.csv")).contains("numbers"));
  }
}
