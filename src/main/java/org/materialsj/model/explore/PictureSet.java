package org.materialsj.model.explore;

import java.util.List;
import java.util.Objects;

/**
 * Grey pictures of one size. Arrays are shared, read-only.
 *
 * @param title what is shown, one line
 * @param notes what a reader should know, a line each; may be none
 * @param width pixels along a row
 * @param height number of rows
 * @param captions one text per picture
 * @param pixels for each picture its width x height values, row by row from the top
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record PictureSet(
    String title,
    List<String> notes,
    int width,
    int height,
    List<String> captions,
    double[][] pixels) {

  /**
   * Copies the lists and checks the shapes.
   *
   * @throws IllegalArgumentException if there is no picture or pixel, or numbers differ
   */
  public PictureSet {
    Objects.requireNonNull(title, "title");
    notes = List.copyOf(notes);
    captions = List.copyOf(captions);
    if (width < 1 || height < 1 || pixels.length == 0 || captions.size() != pixels.length) {
      throw new IllegalArgumentException(
          "pictures need pixels and captions, got %d x %d pixels, %d pictures and %d captions"
              .formatted(width, height, pixels.length, captions.size()));
    }
    for (double[] picture : pixels) {
      if (picture.length != (long) width * height) {
        throw new IllegalArgumentException(
            "a picture of %d x %d got %d pixels".formatted(width, height, picture.length));
      }
    }
  }
}
