package org.materialsj.io;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Structure;

/**
 * Reads the coordinates of PDB files (wwPDB file format 3.3): ATOM and HETATM, bonds from CONECT
 * alone, one molecule per MODEL or per END. A unit cell is left out with a warning. Of alternative
 * locations of a residue, the one with the highest occupancy is kept. The whole file is in memory,
 * because its bonds come last.
 */
final class PdbReader implements RowSource {

  private static final Set<String> WITHOUT_ATOMS =
      Set.of(
          "", "HEADER", "OBSLTE", "TITLE", "SPLIT", "CAVEAT", "SOURCE", "KEYWDS", "EXPDTA",
          "NUMMDL", "MDLTYP", "AUTHOR", "REVDAT", "SPRSDE", "JRNL", "REMARK", "DBREF", "DBREF1",
          "DBREF2", "SEQADV", "SEQRES", "MODRES", "HET", "HETNAM", "HETSYN", "FORMUL", "HELIX",
          "SHEET", "TURN", "SSBOND", "LINK", "CISPEP", "SITE", "CRYST1", "ORIGX1", "ORIGX2",
          "ORIGX3", "SCALE1", "SCALE2", "SCALE3", "MTRIX1", "MTRIX2", "MTRIX3", "TVECT", "ANISOU",
          "SIGATM", "SIGUIJ", "TER", "MASTER", "FTNOTE", "HYDBND", "SLTBRG", "USER");

  private final String file;
  private final ReadOptions options;
  private final PdbLine line;
  private final List<Warning> warnings = new ArrayList<>();
  private final List<PdbModel> models = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private Optional<Deque<StructureRow>> rows = Optional.empty();
  private Optional<PdbModel> open = Optional.empty();
  private PdbBonds bonds = new PdbBonds();
  private int blockStart;
  private String compound = "";

  PdbReader(String file, InputStream in, ReadOptions options) {
    this.file = file;
    this.options = options;
    this.line = new PdbLine(new LineReader(in, file, options));
  }

  @Override
  public void close() {
    line.lines().close();
  }

  @Override
  public Optional<StructureRow> next() throws ParseException {
    if (rows.isEmpty()) {
      rows = Optional.of(read());
    }
    return Optional.ofNullable(rows.get().poll());
  }

  private Deque<StructureRow> read() throws ParseException {
    while (line.next()) {
      line.lines().warnLatin(warnings);
      record(line.text(0, 6));
    }
    if (open.isPresent() && open.get().opened()) {
      unclosed(open.get());
    }
    endOfBlock();
    if (models.isEmpty()) {
      throw line.lines().failEmpty();
    }
    String name = title.isEmpty() ? compound : title.toString().strip();
    Deque<StructureRow> result = new ArrayDeque<>();
    for (int k = 0; k < models.size(); k++) {
      String id = models.size() == 1 ? file : file + "#" + (k + 1);
      List<Warning> own = new ArrayList<>(k == 0 ? warnings : List.of());
      PdbModel model = models.get(k);
      own.addAll(model.warnings());
      Optional<Structure> structure =
          model.error().isPresent() ? Optional.empty() : Optional.of(model.molecule(name));
      result.add(new StructureRow(id, structure, model.error(), own));
    }
    models.clear();
    return result;
  }

  private void record(String name) throws ParseException {
    switch (name) {
      case "ATOM", "HETATM" -> atom();
      case "MODEL" -> {
        if (open.isPresent() && open.get().opened()) {
          unclosed(open.get());
        }
        open = Optional.of(model(true));
      }
      case "ENDMDL" -> open = Optional.empty();
      case "END" -> endOfBlock();
      case "CONECT" -> bonds.add(line);
      case "TITLE" -> title.append(title.isEmpty() ? "" : " ").append(line.text(10, 80));
      case "COMPND" -> compound();
      case "CRYST1" -> cell();
      default -> {
        if (!WITHOUT_ATOMS.contains(name)) {
          unknown(name);
        }
      }
    }
  }

  private void atom() throws ParseException {
    if (open.isEmpty()) {
      open = Optional.of(model(false));
    }
    PdbModel model = open.get();
    if (model.error().isPresent()) {
      return;
    }
    try {
      model.add(line);
    } catch (ParseException e) {
      model.fail(e);
    }
  }

  private PdbModel model(boolean opened) {
    PdbModel model = new PdbModel(file, options, opened, line.lines().line(), models.size() + 1);
    models.add(model);
    return model;
  }

  /** What is bonded in all models since the last END is known now. */
  private void endOfBlock() throws ParseException {
    open = Optional.empty();
    List<PdbModel> block = models.subList(blockStart, models.size());
    for (PdbModel model : block) {
      model.close();
    }
    bonds.resolve(block, file);
    blockStart = models.size();
    bonds = new PdbBonds();
  }

  /** Programs write a name here, the data bank a list of specifications. */
  private void compound() {
    String text = line.text(10, 80);
    if (compound.isEmpty() && !text.contains(":")) {
      compound = text;
    }
  }

  private void cell() {
    // Molecules without a cell carry one of 1 angstrom, which means nothing.
    if (!line.text(6, 15).equals("1.000")) {
      warnings.add(
          line.lines()
              .warn("the unit cell was left out: the atoms of a PDB file are read as a molecule."));
    }
  }

  private void unclosed(PdbModel model) throws ParseException {
    String sentence = "this MODEL has no ENDMDL.";
    if (!options.lenient()) {
      model.fail(new ParseException(Code.E_UNCLOSED, file, model.line(), 0, sentence));
    } else {
      warnings.add(new Warning(file, model.line(), sentence));
    }
  }

  private void unknown(String name) throws ParseException {
    String sentence = Text.quoted(name) + " is no record of a PDB file";
    if (!options.lenient()) {
      throw line.lines().failAtColumn(Code.E_SYNTAX, 1, sentence + ".");
    }
    warnings.add(line.lines().warn(sentence + "; the line was ignored."));
  }
}
