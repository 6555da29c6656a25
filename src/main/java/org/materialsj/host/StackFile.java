package org.materialsj.host;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.io.TiffDecoder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;

/**
 * Opens TIFF files by ImageJ, which fills what is missing in a file with zeros or shows a window of
 * its own: so the file is checked first.
 */
final class StackFile {

  /** Grey pixels of 1, 2 or 4 bytes, one after the other. */
  private static final Set<Integer> WHOLE_BYTES =
      Set.of(
          FileInfo.GRAY8,
          FileInfo.COLOR8,
          FileInfo.GRAY16_SIGNED,
          FileInfo.GRAY16_UNSIGNED,
          FileInfo.GRAY32_INT,
          FileInfo.GRAY32_UNSIGNED,
          FileInfo.GRAY32_FLOAT);

  private StackFile() {}

  static ImagePlus open(File file) throws ParseException, IOException {
    long length = Files.size(file.toPath());
    if (length == 0) {
      throw new ParseException(Code.E_EMPTY, file.getPath(), 0, 0, "the file is empty");
    }
    Optional<String> defect = TiffDirectory.defect(file);
    if (defect.isPresent()) {
      throw new ParseException(Code.E_FORMAT, file.getPath(), 0, 0, defect.get());
    }
    File absolute = file.getAbsoluteFile();
    String folder = absolute.getParent() + File.separator;
    try {
      FileInfo[] parts = new TiffDecoder(folder, file.getName()).getTiffInfo();
      if (parts == null || parts.length == 0) {
        throw unreadable(file, "the file holds no image", null);
      }
      for (FileInfo part : parts) {
        check(part, file, length);
      }
      ImagePlus image = new Opener().openTiff(folder, file.getName());
      if (image == null) {
        throw unreadable(file, "ImageJ cannot read this kind of TIFF file", null);
      }
      return image;
    } catch (IOException | RuntimeException e) {
      throw unreadable(file, "the file is damaged or of a kind that ImageJ cannot read", e);
    }
  }

  /** Refuses a file whose pixels are not all there, or that are too many to take. */
  private static void check(FileInfo part, File file, long length) throws ParseException {
    long pixels = (long) part.width * part.height * Math.max(1, part.nImages);
    if (part.width < 1 || part.height < 1 || pixels > Integer.MAX_VALUE) {
      throw new ParseException(
          Code.E_TOO_MANY,
          file.getPath(),
          0,
          0,
          "an image of %d x %d pixels and %d slices is too large"
              .formatted(part.width, part.height, Math.max(1, part.nImages)));
    }
    boolean packed = part.compression > FileInfo.COMPRESSION_NONE;
    long end = part.getOffset();
    if (!packed && WHOLE_BYTES.contains(part.fileType)) {
      end += pixels * part.getBytesPerPixel();
    } else if (packed && part.stripOffsets != null && part.stripLengths != null) {
      for (int s = 0; s < part.stripOffsets.length; s++) {
        end = Math.max(end, (part.stripOffsets[s] & 0xffffffffL) + part.stripLengths[s]);
      }
    }
    if (end > length) {
      throw new ParseException(
          Code.E_SYNTAX,
          file.getPath(),
          0,
          0,
          "the file ends after %d bytes, but its pixels need %d; copy it again"
              .formatted(length, end));
    }
  }

  private static ParseException unreadable(File file, String sentence, Exception cause) {
    ParseException failure = new ParseException(Code.E_UNREADABLE, file.getPath(), 0, 0, sentence);
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }
}
