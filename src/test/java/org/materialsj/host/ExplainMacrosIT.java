package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro on importances that comes with the program, run without a display. */
class ExplainMacrosIT {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");

  @TempDir Path folder;

  @Test
  void aCopySplitsTheImportanceAndTheGroupDoesNot() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "PermutationImportance.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    List<Double> numbers =
        ended
            .said()
            .lines()
            .filter(line -> line.contains("permut") && line.contains(" cost"))
            .flatMap(line -> NUMBER.matcher(line).results().map(m -> Double.valueOf(m.group())))
            .toList();
    assertEquals(4, numbers.size(), ended.said());
    double alone = numbers.get(0);
    assertTrue(numbers.get(1) < 0.7 * alone && numbers.get(2) < 0.7 * alone, ended.said());
    assertEquals(alone, numbers.get(3), 0.25 * alone, ended.said());
    Matcher warned =
        Pattern.compile("correlated features share their importance").matcher(ended.said());
    assertTrue(warned.find(), ended.said());
    for (String file : List.of("alone.csv", "with-copy.png", "with-copy-shap.png")) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 100, file);
    }
  }
}
