package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class BiasAndVarianceTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return BiasAndVariance.class;
  }

  @Override
  protected String good() {
    return "complexity=[degree=1..9] sets=50 output=[%1$s/o.csv] curves=[%1$s/c.csv]"
        .concat(" figures=[%1$s/f.png]")
        .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "complexity=[]", "complexity is missing: fill in \"Complexity and its values\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry("points=3", "points must be from 4 to 10000, got \"3\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "c.csv", "c.csv.provenance.json", "f.png", "o.csv", "o.csv.provenance.json"
    };
  }

  @Test
  void otherLearnersHaveOtherComplexities() {
    String line = "sets=10 noise=0.1 randomdistances=true ";
    assertEquals(
        Optional.empty(), bridge(line + "learner=[Decision tree] complexity=[maxDepth=1..4]"));
    assertEquals(
        Optional.empty(),
        bridge(line + "learner=[Nearest neighbours] complexity=[neighbours=1,3,9]"));
    assertEquals(
        Optional.of(
            "The degree of a polynomial through 30 points is a whole number from 1 to 29, got 30."),
        bridge(line + "complexity=[degree=30..31]"));
    assertEquals(
        Optional.of(
            "One setting stands for the complexity, such as degree=1..12; got \"degree=1..3;"
                + " alpha=1..2\"."),
        bridge(line + "complexity=[degree=1..3; alpha=1..2]"));
    assertEquals(
        Optional.of("The distances must be positive and go up, got 2.0 to 1.0."),
        bridge(line + "smallest=2 largest=1"));
  }

  @Test
  void manySetsAreCancelledInTheMiddle() throws IOException {
    assertCancelled("sets=10000 output=[" + folder + "/o.csv]", 2);
  }
}
