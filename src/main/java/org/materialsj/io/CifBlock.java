package org.materialsj.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.io.ParseException.Code;

/**
 * One data block of a CIF: tags with their values, kept as offsets into the text. Filled by {@link
 * CifParser}, which reuses it from block to block. Tags are in lower case with '.' as '_', so that
 * the names of the two dictionary languages are one.
 */
final class CifBlock {

  /** No such tag. */
  static final int NONE = -1;

  private final Text text;
  private String name = "";
  private int offset;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private int[] first = new int[64];
  private int[] stride = new int[64];
  private int[] rows = new int[64];
  private int[] tagOffset = new int[64];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int values;

  CifBlock(Text text) {
    this.text = text;
  }

  void clear(String newName, int newOffset) {
    name = newName;
    offset = newOffset;
    columns.clear();
    tags.clear();
    values = 0;
  }

  /** Appends a value; {@code opaque} for quoted ones, which are never "?" or ".". */
  void addValue(int start, int end, boolean opaque) {
    if (values == starts.length) {
      starts = Arrays.copyOf(starts, 2 * values);
      ends = Arrays.copyOf(ends, 2 * values);
    }
    starts[values] = start;
    ends[values++] = opaque ? ~end : end;
  }

  void extendLastValue(int end) {
    ends[values - 1] = ~end;
  }

  int valueCount() {
    return values;
  }

  /** Adds a tag whose values begin at an index. */
  void addTag(String tag, int at, int firstValue, int step, int rowCount) {
    int column = tags.size();
    if (column == first.length) {
      first = Arrays.copyOf(first, 2 * column);
      stride = Arrays.copyOf(stride, 2 * column);
      rows = Arrays.copyOf(rows, 2 * column);
      tagOffset = Arrays.copyOf(tagOffset, 2 * column);
    }
    tags.add(tag);
    columns.put(tag, column);
    first[column] = firstValue;
    stride[column] = step;
    rows[column] = rowCount;
    tagOffset[column] = at;
  }

  /** Makes an earlier column the one of its tag again. */
  void restore(String tag, int column) {
    columns.put(tag, column);
  }

  Text text() {
    return text;
  }

  String name() {
    return name;
  }

  /** Where the block begins. */
  int offset() {
    return offset;
  }

  /** Whether any tag begins with a prefix. */
  boolean hasPrefix(String prefix) {
    for (String tag : tags) {
      if (tag.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** The column of the first of some tags that exists, or {@link #NONE}. */
  int column(String... names) {
    for (String tag : names) {
      Integer column = columns.get(tag);
      if (column != null) {
        return column;
      }
    }
    return NONE;
  }

  int rows(int column) {
    return column == NONE ? 0 : rows[column];
  }

  /** Where the tag of a column stands. */
  int tagOffset(int column) {
    return tagOffset[column];
  }

  int start(int column, int row) {
    return starts[first[column] + row * stride[column]];
  }

  int end(int column, int row) {
    int end = ends[first[column] + row * stride[column]];
    return end < 0 ? ~end : end;
  }

  /** Whether the value is there: not "?" or ".". */
  boolean known(int column, int row) {
    int index = first[column] + row * stride[column];
    int start = starts[index];
    if (ends[index] != start + 1) {
      return true;
    }
    byte b = text.bytes()[start];
    return b != '?' && b != '.';
  }

  /** Whether the value is ".", "does not apply". */
  boolean inapplicable(int column, int row) {
    return !known(column, row) && text.bytes()[start(column, row)] == '.';
  }

  String string(int column, int row) {
    return text.string(start(column, row), end(column, row));
  }

  /** The single value of the first of some tags that is known. */
  Optional<String> single(String... names) {
    for (String tag : names) {
      int column = column(tag);
      if (column != NONE && rows[column] > 0 && known(column, 0)) {
        return Optional.of(string(column, 0).strip());
      }
    }
    return Optional.empty();
  }

  /**
   * A number, with optional uncertainty or as a fraction.
   *
   * @throws ParseException E_NUMBER
   */
  double number(int column, int row, NumberParser parser) throws ParseException {
    int start = start(column, row);
    int end = end(column, row);
    if (!parser.measured(text.bytes(), start, end)
        || Math.abs(parser.value()) > NumberParser.LARGEST) {
      throw text.fail(
          Code.E_NUMBER,
          start,
          tags.get(column) + " must be a number, got " + Text.quoted(string(column, row)) + ".");
    }
    return parser.value();
  }
}
