package org.materialsj.io;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.io.ParseException.Code;

/**
 * The grammar of CIF 1.1 (S. R. Hall, F. H. Allen, I. D. Brown, Acta Cryst. A47, 655 (1991),
 * doi:10.1107/S010876739101067X): splits a text into data blocks. Strict, or lenient with the
 * repairs of COD::CIF::Parser (A. Merkys et al., J. Appl. Cryst. 49, 292 (2016),
 * doi:10.1107/S1600576715022396), each told as a warning with its line.
 */
final class CifParser {

  private final Text text;
  private final boolean lenient;
  private final long valueLimit;
  private final CifTokenizer tokens;
  private final CifTags names = new CifTags();
  private final CifBlock block;
  private final List<Warning> warnings;
  private boolean pushedBack;

  CifParser(Text text, ReadOptions options, List<Warning> warnings) {
    this.text = text;
    this.lenient = options.lenient();
    this.valueLimit = options.limits().loopValues();
    this.tokens = new CifTokenizer(text, lenient, warnings);
    this.block = new CifBlock(text);
    this.warnings = warnings;
  }

  /** The block read last. */
  CifBlock block() {
    return block;
  }

  /** Whether another block follows the one read last. */
  boolean more() {
    return pushedBack && tokens.kind() == CifTokenizer.DATA;
  }

  /**
   * Reads the next block.
   *
   * @return false at the end of the text
   * @throws ParseException for a violation of the grammar; {@link #skipBlock} then finds the next
   */
  boolean next() throws ParseException {
    int kind = advance();
    if (kind == CifTokenizer.END) {
      return false;
    }
    if (kind == CifTokenizer.DATA) {
      block.clear(text.string(tokens.start() + 5, tokens.end()), tokens.start());
    } else if (lenient) {
      warn(tokens.start(), "the file does not begin with data_; a nameless block was begun.");
      block.clear("", tokens.start());
      pushedBack = true;
    } else {
      throw fail(
          "a CIF begins with data_ and a name, got "
              + Text.quoted(text.string(tokens.start(), tokens.end()))
              + ".");
    }
    readBlock();
    return true;
  }

  /** After a failure, moves on to the next header: the one at hand, or a line with data_. */
  void skipBlock() {
    pushedBack = tokens.kind() == CifTokenizer.DATA;
    if (!pushedBack) {
      tokens.skipToHeader();
    }
  }

  private int advance() throws ParseException {
    if (pushedBack) {
      pushedBack = false;
      return tokens.kind();
    }
    return tokens.next();
  }

  private void readBlock() throws ParseException {
    boolean afterHeader = true;
    while (true) {
      int kind = advance();
      switch (kind) {
        case CifTokenizer.END, CifTokenizer.DATA -> {
          pushedBack = true;
          return;
        }
        case CifTokenizer.TAG -> readItem();
        case CifTokenizer.LOOP -> readLoop();
        default -> stray(afterHeader);
      }
      afterHeader &= kind == CifTokenizer.WORD;
    }
  }

  private void stray(boolean afterHeader) throws ParseException {
    String value = Text.quoted(text.string(tokens.start(), tokens.end()));
    if (!lenient) {
      throw fail(
          "the value "
              + value
              + " belongs to no tag; quote values that hold blanks"
              + (afterHeader ? ", and write names of blocks without blanks." : "."));
    }
    warn(tokens.start(), "the value " + value + " belongs to no tag and was left out.");
  }

  private void readItem() throws ParseException {
    int tagStart = tokens.start();
    String tag = names.name(text.bytes(), tagStart, tokens.end());
    int at = block.valueCount();
    int kind = advance();
    if (kind == CifTokenizer.WORD || kind == CifTokenizer.QUOTED) {
      addValue(kind);
      if (lenient && kind == CifTokenizer.WORD) {
        joinWords();
      }
    } else if (lenient) {
      warn(tagStart, tag + " has no value and was left out.");
      pushedBack = true;
      return;
    } else {
      throw text.fail(Code.E_SYNTAX, tagStart, tag + " has no value; write ? when it is unknown.");
    }
    addTag(tag, tagStart, at, 1, 1);
  }

  /** Takes further words on the line of an unquoted value as its continuation. */
  private void joinWords() throws ParseException {
    int line = tokens.start();
    boolean joined = false;
    int end = tokens.end();
    while (true) {
      int kind = advance();
      if (kind != CifTokenizer.WORD || tokens.lineBreakBefore()) {
        pushedBack = true;
        break;
      }
      end = tokens.end();
      joined = true;
    }
    if (joined) {
      block.extendLastValue(end);
      warn(line, "the value has blanks but no quotes; it was read up to the end of the line.");
    }
  }

  private void readLoop() throws ParseException {
    int loopStart = tokens.start();
    List<String> tags = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    int kind = advance();
    for (; kind == CifTokenizer.TAG; kind = advance()) {
      tags.add(names.name(text.bytes(), tokens.start(), tokens.end()));
      offsets.add(tokens.start());
    }
    int at = block.valueCount();
    for (; kind == CifTokenizer.WORD || kind == CifTokenizer.QUOTED; kind = tokens.next()) {
      addValue(kind);
    }
    pushedBack = true;
    int columns = tags.size();
    int count = block.valueCount() - at;
    if (columns == 0) {
      throw text.fail(Code.E_SYNTAX, loopStart, "the loop has no tags.");
    }
    if (count == 0 && lenient) {
      warn(loopStart, "the loop has no values and was left out.");
      return;
    }
    if (count == 0 || count % columns != 0) {
      throw text.fail(
          Code.E_LOOP_RAGGED,
          loopStart,
          "the loop has " + count + " values, which do not fill rows of " + columns + " columns.");
    }
    for (int i = 0; i < columns; i++) {
      addTag(tags.get(i), offsets.get(i), at + i, columns, count / columns);
    }
  }

  private void addValue(int kind) throws ParseException {
    if (block.valueCount() >= valueLimit) {
      throw text.fail(
          Code.E_TOO_MANY, tokens.start(), "the block has more than " + valueLimit + " values.");
    }
    block.addValue(tokens.start(), tokens.end(), kind == CifTokenizer.QUOTED);
  }

  private void addTag(String tag, int offset, int at, int stride, int rows) throws ParseException {
    int before = block.column(tag);
    if (before != CifBlock.NONE) {
      boolean single = rows == 1 && block.rows(before) == 1;
      block.addTag(tag, offset, at, stride, rows);
      int now = block.column(tag);
      if (single && block.string(before, 0).equals(block.string(now, 0))) {
        warn(offset, tag + " is given twice with the same value.");
      } else if (single && lenient && !(block.known(before, 0) && block.known(now, 0))) {
        warn(offset, tag + " is given twice, once without a value; the value was taken.");
        if (block.known(before, 0)) {
          block.restore(tag, before);
        }
      } else {
        throw text.fail(
            Code.E_DUPLICATE,
            offset,
            tag + " is given twice with different values; remove the wrong one.");
      }
      return;
    }
    block.addTag(tag, offset, at, stride, rows);
  }

  private ParseException fail(String sentence) {
    return text.fail(Code.E_SYNTAX, tokens.start(), sentence);
  }

  private void warn(int offset, String sentence) {
    warnings.add(text.warn(offset, sentence));
  }
}
