package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class DecisionBoundariesTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return DecisionBoundaries.class;
  }

  /** Rings of two materials, and one row without a class. */
  private String table(int rows) throws IOException {
    StringBuilder text = new StringBuilder("id,size (A),weight,kind\nr,1,1,\n");
    for (int i = 0; i < rows; i++) {
      double radius = i % 2 == 0 ? 1 : 2;
      text.append(
          String.format(
              Locale.ROOT,
              "r%d,%.6f,%.6f,%s\n",
              i,
              radius * Math.cos(0.7 * i),
              radius * Math.sin(0.7 * i),
              i % 2 == 0 ? "metal" : "glass"));
    }
    Path file = folder.resolve("input-rings.csv");
    Files.writeString(file, text);
    return "source=[" + file + "] across=size upward=weight target=kind ";
  }

  @Override
  protected String good() throws IOException {
    return table(40)
        + ("learners=[Nearest neighbours, neighbours=3; Multilayer perceptron, layers=2, epochs=5]"
                + " output=[%1$s/b.svg] scorefile=[%1$s/s.csv]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "across=a upward=b target=c",
        "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        table(40).replace("upward=weight", "upward=size"),
        "The two features are the same column \"size\"; choose two.");
  }

  @Override
  protected String[] files() {
    return new String[] {"b.svg", "s.csv", "s.csv.provenance.json"};
  }

  @Test
  void eachLearnerHasAPictureAndTheNetworkAlsoOneOfItsHiddenLayer() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String svg = Files.readString(folder.resolve("b.svg"));
    assertTrue(svg.contains(">Nearest neighbours<"));
    assertTrue(svg.contains(">Multilayer perceptron<"));
    assertTrue(svg.contains(">Multilayer perceptron: last hidden layer<"));
    assertTrue(svg.contains(">glass<"));
    String scores = Files.readString(folder.resolve("s.csv"));
    assertTrue(scores.contains("Mean or majority"), scores);
  }

  @Test
  void aLongSearchIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        table(400)
            + "learners=[Multilayer perceptron, layers=64x64, epochs=100000, tolerance=0]"
            + " output=["
            + folder
            + "/b.png]",
        3);
  }
}
