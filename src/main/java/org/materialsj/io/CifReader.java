package org.materialsj.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Structure;

/**
 * Reads crystals from CIF, one row per data block with atoms; blocks without atoms are named in a
 * warning of the next row. A bad block becomes a row with an error and the next block follows.
 */
final class CifReader implements RowSource {

  private final String file;
  private final Text text;
  private final List<Warning> warnings;
  private final CifParser parser;
  private final CifCrystal crystals;
  private final Map<String, Integer> names = new HashMap<>();
  private int blocks;
  private int rows;

  /**
   * Reads a text.
   *
   * @param file name for messages and ids
   * @param bytes the file; used, and changed at its line ends
   * @param options limits and leniency
   * @throws ParseException if it is no text
   */
  CifReader(String file, byte[] bytes, ReadOptions options) throws ParseException {
    this.file = file;
    this.warnings = new ArrayList<>();
    this.text = Text.of(file, bytes, options, warnings);
    this.parser = new CifParser(text, options, warnings);
    this.crystals = new CifCrystal(options, warnings);
  }

  @Override
  public Optional<StructureRow> next() throws ParseException {
    while (true) {
      boolean found;
      try {
        found = parser.next();
      } catch (ParseException e) {
        blocks++;
        String name = parser.block().name();
        parser.skipBlock();
        return row(id(name), Optional.empty(), Optional.of(e));
      }
      if (!found) {
        return end();
      }
      blocks++;
      CifBlock block = parser.block();
      if (!CifAtoms.present(block)) {
        warnings.add(
            text.warn(
                block.offset(),
                "block " + Text.quoted(block.name()) + " holds no atoms and was left out."));
        continue;
      }
      String id = id(block.name());
      try {
        return row(id, Optional.of(crystals.read(block)), Optional.empty());
      } catch (ParseException e) {
        return row(id, Optional.empty(), Optional.of(e));
      }
    }
  }

  private Optional<StructureRow> end() throws ParseException {
    if (rows == 0 && blocks == 0) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the file holds no data block.");
    }
    if (rows == 0) {
      ParseException error =
          text.fail(
              Code.E_MISSING,
              parser.block().offset(),
              "none of the " + blocks + " data blocks of the file holds coordinates of atoms.");
      return row(file, Optional.empty(), Optional.of(error));
    }
    return Optional.empty();
  }

  private String id(String block) {
    if (blocks == 1 && !parser.more()) {
      return file;
    }
    String name = block.isEmpty() ? String.valueOf(blocks) : block;
    int times = names.merge(name, 1, Integer::sum);
    if (times > 1) {
      warnings.add(
          new Warning(file, 0, "block name " + Text.quoted(name) + " is not the only one."));
      name += "(" + times + ")";
    }
    return file + "#" + name;
  }

  private Optional<StructureRow> row(
      String id, Optional<Structure> structure, Optional<ParseException> error) {
    rows++;
    StructureRow row = new StructureRow(id, structure, error, warnings);
    warnings.clear();
    return Optional.of(row);
  }
}
