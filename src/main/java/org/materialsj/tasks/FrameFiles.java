package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Warning;
import org.materialsj.model.atomistic.LabelledFrame;

/** Files of frames with labels, of which those that cannot be read are left out and told. */
final class FrameFiles {

  private static final int MOST_REASONS = 5;

  private FrameFiles() {}

  /**
   * Reads a file.
   *
   * @param file extended XYZ, plain or gzip
   * @param notes receives what the user should know
   * @return the frames that can be read
   * @throws ParseException if none can
   */
  static List<LabelledFrame> read(Path file, List<String> notes) throws ParseException {
    List<LabelledFrame> frames = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    int leftOut = 0;
    ParseException first = null;
    try (LabelledFrames rows = LabelledFrames.open(file, ReadOptions.STRICT)) {
      for (Optional<LabelledFrames.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
        LabelledFrames.Row row = next.get();
        row.warnings().stream().map(Warning::toString).forEach(notes::add);
        row.frame().ifPresent(frames::add);
        if (row.error().isPresent()) {
          leftOut++;
          first = first == null ? row.error().get() : first;
          if (reasons.size() < MOST_REASONS) {
            reasons.add(row.error().get().getMessage());
          }
        }
      }
    }
    if (frames.isEmpty() && first != null) {
      throw first;
    }
    if (leftOut > 0) {
      notes.add(leftOut + " frames were left out: " + String.join("; ", reasons));
    }
    return frames;
  }
}
