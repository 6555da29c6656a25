package org.materialsj.host;

import ij.ImagePlus;
import ij.io.FileSaver;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.materialsj.io.CifWriter;
import org.materialsj.io.SdfWriter;
import org.materialsj.io.TableWriter;
import org.materialsj.io.XyzWriter;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.tasks.ConformerTable;
import org.materialsj.tasks.ListStructures;
import org.materialsj.tasks.Part;
import org.materialsj.tasks.StreamedResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.ParityPlot;

/**
 * The files that a command writes. Each is written beside its place under another name; {@link
 * #commit} moves them all there, {@link #close} deletes what was not committed: a failed or
 * cancelled command leaves nothing, except what {@link #stream} keeps to go on with. Every file
 * carries its provenance: CSV and XYZ in a file {@code <name>.provenance.json} beside it, CIF in
 * its comments, PNG in a text chunk, SVG in its metadata, a model in its card. For one thread.
 */
public final class Outputs implements AutoCloseable {

  private static final int PARITY_SIDE = 800;

  private record Pending(Path written, Path target) {}

  /** Writes to a path. */
  @FunctionalInterface
  private interface Writer {
    void write(Path path) throws IOException;
  }

  private final List<Pending> pending = new ArrayList<>();

  /** What is of no use any more when all files are in their places. */
  private final List<Path> finished = new ArrayList<>();

  Outputs() {}

  /**
   * Adds a table.
   *
   * @param file a .csv file, or null for none
   * @param table the table
   * @param provenance what made it
   * @throws IOException if it cannot be written
   */
  public void table(File file, FeatureTable table, Provenance provenance) throws IOException {
    if (file != null) {
      extension(file, "csv");
      add(file.toPath(), path -> TableWriter.write(table, path));
      sidecar(file, provenance);
    }
  }

  /** Makes a table as a file, row by row. */
  @FunctionalInterface
  public interface Streamer {

    /**
     * Makes the table.
     *
     * @param part where the finished rows are kept until the table is complete
     * @param csv where to write the table
     * @return what there is to tell of it
     * @throws IOException if the file system fails
     */
    StreamedResult write(Part part, Path csv) throws IOException;
  }

  /**
   * Adds a table that is written row by row. When the process dies, the finished rows stay in the
   * file {@code <name>.part} beside it, and the same macro line goes on behind them.
   *
   * @param file a .csv file
   * @param provenance what made it
   * @param streamer makes it
   * @return what the streamer returned
   * @throws IOException if it cannot be written
   */
  public StreamedResult stream(File file, Provenance provenance, Streamer streamer)
      throws IOException {
    extension(file, "csv");
    Path part = Path.of(file.getPath() + ".part");
    // Always the same name, so that what a killed run leaves is replaced by the next one.
    Path written = reserve(file.toPath(), file.getName());
    StreamedResult result = streamer.write(new Part(part, Provenances.json(provenance)), written);
    finished.add(part);
    sidecar(file, provenance);
    return result;
  }

  /**
   * Adds a list of structures, or the structures themselves.
   *
   * @param file a .csv file for the list, a .cif file (crystals) or an .xyz file for the
   *     structures, or null for none
   * @param result the structures
   * @param provenance what made them
   * @throws IOException if they cannot be written
   * @throws IllegalArgumentException if the format cannot hold a structure
   */
  public void list(File file, ListStructures.Result result, Provenance provenance)
      throws IOException {
    if (file == null) {
      return;
    }
    switch (extension(file, "csv", "cif", "xyz")) {
      case "csv" -> table(file, result.table(), provenance);
      case "cif" -> addText(file.toPath(), cif(result.structures(), provenance));
      default -> {
        addText(file.toPath(), xyz(result.structures()));
        sidecar(file, provenance);
      }
    }
  }

  /**
   * Adds conformers, as a table and as structures.
   *
   * @param table a .csv file, or null for none
   * @param structures an .sdf or .xyz file, or null for none
   * @param provenance what made them
   * @param maker makes them; not called when the files cannot be written
   * @return the conformers
   * @throws IOException if they cannot be written
   */
  public ConformerTable conformers(
      File table, File structures, Provenance provenance, Supplier<ConformerTable> maker)
      throws IOException {
    if (table != null) {
      extension(table, "csv");
    }
    boolean sdf = structures != null && extension(structures, "sdf", "xyz").equals("sdf");
    ConformerTable result = maker.get();
    if (table != null) {
      add(table.toPath(), result::write);
      sidecar(table, provenance);
    }
    if (structures != null) {
      add(structures.toPath(), path -> write(result.molecules(), sdf, path));
      sidecar(structures, provenance);
    }
    return result;
  }

  /**
   * Adds molecules.
   *
   * @param file an .xyz file, or null for none
   * @param molecules molecules with positions
   * @param provenance what made them
   * @throws IOException if they cannot be written
   */
  public void molecules(File file, List<Molecule> molecules, Provenance provenance)
      throws IOException {
    if (file != null) {
      extension(file, "xyz");
      add(file.toPath(), path -> write(molecules.stream(), false, path));
      sidecar(file, provenance);
    }
  }

  private static void write(Stream<Molecule> molecules, boolean sdf, Path path) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      for (Molecule molecule : (Iterable<Molecule>) molecules::iterator) {
        out.write(sdf ? SdfWriter.text(molecule) : XyzWriter.text(molecule));
      }
    }
  }

  private static String cif(List<Structure> structures, Provenance provenance) {
    StringBuilder text = new StringBuilder();
    List<String> comments = Provenances.json(provenance).lines().toList();
    for (Structure structure : structures) {
      if (!(structure instanceof Crystal crystal)) {
        throw new IllegalArgumentException(
            "A CIF file holds crystals, but %s is a molecule; write an .xyz file."
                .formatted(structure.name()));
      }
      // The head of the first block is the head of the file.
      text.append(CifWriter.text(crystal, text.isEmpty() ? comments : List.of()));
    }
    return text.toString();
  }

  private static String xyz(List<Structure> structures) {
    StringBuilder text = new StringBuilder();
    structures.forEach(structure -> text.append(XyzWriter.text(structure)));
    return text.toString();
  }

  /**
   * Adds a picture.
   *
   * @param file a .png file, or null for none
   * @param png its bytes
   * @param provenance what made it
   * @throws IOException if it cannot be written
   */
  public void picture(File file, byte[] png, Provenance provenance) throws IOException {
    if (file != null) {
      extension(file, "png");
      byte[] bytes = PngText.add(png, "Provenance", Provenances.json(provenance));
      add(file.toPath(), path -> Files.write(path, bytes));
    }
  }

  /**
   * Adds an image stack.
   *
   * @param file a .tif file, or null for none
   * @param image the image; its info property, which the file keeps, holds the provenance
   * @throws IOException if it cannot be written
   */
  public void stack(File file, ImagePlus image) throws IOException {
    if (file != null) {
      extension(file, "tif", "tiff");
      byte[] bytes = new FileSaver(image).serialize();
      add(file.toPath(), path -> Files.write(path, bytes));
    }
  }

  /**
   * Adds a parity plot.
   *
   * @param file a .png or .svg file, or null for none
   * @param plot the plot, if there is one
   * @param provenance what made it
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if a file is wanted and there is no plot
   */
  public void parity(File file, Optional<ParityPlot> plot, Provenance provenance)
      throws IOException {
    if (file != null) {
      figure(
          file,
          plot.orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "There is no parity plot: it needs a numeric target with actual values.")),
          PARITY_SIDE,
          PARITY_SIDE,
          provenance);
    }
  }

  /**
   * Adds a figure.
   *
   * @param file a .png or .svg file, or null for none
   * @param figure the figure
   * @param width width (pixels), 16 to 8192
   * @param height height (pixels), 16 to 8192
   * @param provenance what made it
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException for another extension or a size out of range
   */
  public void figure(File file, Figure figure, int width, int height, Provenance provenance)
      throws IOException {
    if (file == null) {
      return;
    }
    if (extension(file, "png", "svg").equals("png")) {
      picture(file, figure.toPng(width, height), provenance);
    } else {
      String svg = figure.toSvg(width, height);
      int inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
      String json = Provenances.json(provenance).replace("&", "&amp;").replace("<", "&lt;");
      addText(
          file.toPath(),
          svg.substring(0, inside) + "\n<metadata>" + json + "</metadata>" + svg.substring(inside));
    }
  }

  /**
   * Adds a model, which holds its provenance itself.
   *
   * @param file a .mjmodel file, or null for none
   * @param model the model
   * @throws IOException if it cannot be written
   */
  public void model(File file, TrainedModel model) throws IOException {
    if (file != null) {
      extension(file, "mjmodel");
      add(file.toPath(), path -> ModelFiles.write(model, path));
    }
  }

  private void sidecar(File file, Provenance provenance) throws IOException {
    addText(Path.of(file.getPath() + ".provenance.json"), Provenances.json(provenance));
  }

  private void addText(Path target, String text) throws IOException {
    add(target, path -> Files.write(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Checks the name of a file before the work whose result it is for.
   *
   * @param file the file, or null for none
   * @param allowed lower-case extensions
   * @throws IllegalArgumentException if it has none of them
   */
  public void check(File file, String... allowed) {
    if (file != null) {
      extension(file, allowed);
    }
  }

  /**
   * The extension of a file's name, which tells the format.
   *
   * @param file the file
   * @param allowed lower-case extensions
   * @return one of them
   * @throws IllegalArgumentException if it is none of them
   */
  static String extension(File file, String... allowed) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    for (String extension : allowed) {
      if (name.endsWith("." + extension)) {
        return extension;
      }
    }
    throw new IllegalArgumentException(
        "The name of the file %s must end in .%s.".formatted(file, String.join(" or .", allowed)));
  }

  private void add(Path target, Writer writer) throws IOException {
    writer.write(reserve(target, UUID.randomUUID().toString()));
  }

  private Path reserve(Path target, String name) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "%s cannot be written: there is no folder %s.".formatted(target, target.getParent()));
    }
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException(target + " is a folder; name a file in it.");
    }
    // Not a temporary file of the system, which only its owner could read after the move.
    Path written = folder.resolve(".materialsj-" + name + ".part");
    Files.deleteIfExists(written);
    Files.createFile(written);
    pending.add(new Pending(written, target));
    return written;
  }

  /**
   * Moves all files to their places.
   *
   * @throws IOException if one cannot be moved
   */
  void commit() throws IOException {
    for (Pending file : pending) {
      Files.move(
          file.written(),
          file.target(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    pending.clear();
    discard();
  }

  /**
   * Deletes what was kept to go on with, too: the user does not want it any more.
   *
   * @throws IOException if it cannot be deleted
   */
  void discard() throws IOException {
    for (Path part : finished) {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public void close() throws IOException {
    for (Pending file : pending) {
      Files.deleteIfExists(file.written());
    }
  }

  /**
   * Says in one sentence what the file system did not do: its own messages are often bare names.
   */
  static String sentence(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof NoSuchFileException) {
      return "There is no file or folder " + message + ".";
    }
    if (failure instanceof AccessDeniedException) {
      return message + " may not be read or written.";
    }
    if (failure instanceof NotDirectoryException) {
      return message + " is not a folder.";
    }
    return "A file could not be read or written: " + message + ".";
  }
}
