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

/** The macro on trees that comes with the program, run without a display. */
class TreeMacrosIT {

  @TempDir Path folder;

  @Test
  void aForestBeatsAPrunedTreeWhichBeatsADeepOne() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "TreeAndForest.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    Matcher said =
        Pattern.compile("deep tree ([0-9.]+), of a pruned tree ([0-9.]+), of a forest ([0-9.]+)\\.")
            .matcher(ended.said());
    assertTrue(said.find(), ended.said());
    double deep = Double.parseDouble(said.group(1));
    double pruned = Double.parseDouble(said.group(2));
    double forest = Double.parseDouble(said.group(3));
    assertTrue(forest > 0.6 && forest > pruned + 0.1 && pruned > deep + 0.03, ended.said());
    for (String file :
        List.of("pruned-tree.png", "forest.png", "deep-tree-parity.png", "comparison.csv")) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 500, file);
    }
  }
}
