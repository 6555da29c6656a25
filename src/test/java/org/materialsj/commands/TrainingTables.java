package org.materialsj.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Small tables to learn from. */
final class TrainingTables {

  private TrainingTables() {}

  /** Writes rows with y = 10^(a + b/2) and a column that knows the answer. */
  static Path write(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("id,a (eV),b,leak,y (GPa)\n");
    for (int i = 0; i < rows; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      double y = Math.pow(10, a + b / 2);
      text.append(String.format(Locale.ROOT, "r%d,%s,%s,%s,%s%n", i, a, b, y, y));
    }
    return Files.writeString(file, text.toString());
  }
}
