package org.materialsj.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;

/**
 * MOL, SDF, SMILES files and tables of SMILES, checked to be text and handed to {@link
 * CdkMolecules}.
 */
final class MoleculeSource implements RowSource {

  private final InputStream in;
  private final Iterator<StructureRow> rows;

  MoleculeSource(Format format, String file, InputStream stream, ReadOptions options)
      throws ParseException {
    this.in = new BufferedInputStream(stream, 2 * Text.HEAD);
    try {
      in.mark(Text.HEAD);
      byte[] head = in.readNBytes(Text.HEAD);
      Text.checkHead(head, head.length, file);
      in.reset();
      if (Text.startsWithMark(head, head.length)) {
        in.skipNBytes(3);
      }
      this.rows =
          switch (format) {
            case SDF -> CdkMolecules.readSdf(reader(options), file, options);
            case SMILES -> CdkMolecules.readSmilesFile(reader(options), file, options);
            case TABLE -> new SmilesTable(reader(options), file, options);
            case MOL -> List.of(mol(file, options)).iterator();
            default -> throw new IllegalArgumentException("no molecule format: " + format);
          };
    } catch (IOException e) {
      close();
      throw Text.unreadable(file, e);
    } catch (ParseException e) {
      close();
      throw e;
    }
  }

  /** Strict: bytes that are not UTF-8 fail; lenient: they become replacement characters. */
  private Reader reader(ReadOptions options) {
    CodingErrorAction action =
        options.lenient() ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    return new InputStreamReader(in, decoder);
  }

  private StructureRow mol(String file, ReadOptions options) throws IOException, ParseException {
    int most = (int) Math.min(options.limits().fileBytes(), Integer.MAX_VALUE - 16);
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      throw new ParseException(
          Code.E_TOO_MANY, file, 0, 0, "the file has more than " + most + " bytes.");
    }
    List<Warning> warnings = new ArrayList<>();
    Text text = Text.of(file, bytes, options, warnings);
    Molecule molecule =
        CdkMolecules.readMol(text.string(text.from(), text.to()), file, options, warnings);
    return new StructureRow(file, Optional.of(molecule), Optional.empty(), warnings);
  }

  @Override
  public Optional<StructureRow> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public void close() {
    RowSource.close(in);
  }
}
