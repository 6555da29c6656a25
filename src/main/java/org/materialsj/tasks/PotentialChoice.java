package org.materialsj.tasks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialFiles;
import org.materialsj.potentials.PotentialSource;
import org.materialsj.potentials.Potentials;

/**
 * The potential that a user has chosen: the name in the menu, the file if it is one, and the
 * constants.
 */
public final class PotentialChoice {

  private final String name;
  private final List<Path> inputs;
  private final PotentialSource source;

  private PotentialChoice(String name, List<Path> inputs, PotentialSource source) {
    this.name = name;
    this.inputs = inputs;
    this.source = source;
  }

  /**
   * Makes or reads the potential.
   *
   * @param potential one of {@link Potentials#names()}
   * @param modelFile read when the potential is "File"; may be null otherwise
   * @param constants such as "epsilon=0.0104 sigma=3.4 cutoff=8.5"; may be null or empty
   * @return the choice
   * @throws ParseException if the file holds no potential
   * @throws IllegalArgumentException with a plain sentence if the name, the file or a constant is
   *     missing or does not fit
   */
  public static PotentialChoice of(String potential, File modelFile, String constants)
      throws ParseException {
    Map<String, String> values =
        Settings.pairs(constants == null ? new String[0] : constants.strip().split("\\s+"));
    if (!potential.equals(Potentials.FILE)) {
      if (modelFile != null) {
        throw new IllegalArgumentException(
            "A file of a potential is given, but the potential is "
                + potential
                + "; choose File, or leave the file empty.");
      }
      return new PotentialChoice(potential, List.of(), Potentials.create(potential, values));
    }
    if (modelFile == null) {
      throw new IllegalArgumentException("There is no file of a potential.");
    }
    Path path = modelFile.toPath();
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("There is no file " + path + ".");
    }
    Settings settings = new Settings("A potential from a file", values);
    Potential read = PotentialFiles.read(path, settings);
    settings.checkNames();
    return new PotentialChoice(read.name(), List.of(path), PotentialSource.fixed(read));
  }

  /**
   * The name of the potential.
   *
   * @return such as "Lennard-Jones"
   */
  public String name() {
    return name;
  }

  /**
   * The files that were read, for the provenance.
   *
   * @return none or one
   */
  public List<Path> inputs() {
    return inputs;
  }

  /**
   * What gives atoms their potential.
   *
   * @return the source
   */
  public PotentialSource source() {
    return source;
  }
}
