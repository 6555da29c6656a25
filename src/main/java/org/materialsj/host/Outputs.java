package org.materialsj.host;

import ij.ImagePlus;
import ij.io.FileSaver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.io.ParseException;
import org.materialsj.io.TableWriter;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialFiles;
import org.materialsj.potentials.pair.PairNetwork;
import org.materialsj.potentials.pair.PairNetworkFile;
import org.materialsj.tasks.Part;
import org.materialsj.tasks.StreamedResult;
import org.materialsj.tasks.batch.RunBatch;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.ParityPlot;

/**
 * The files that a command writes, which appear together when it succeeds. Every file carries its
 * provenance: CSV and XYZ in a file {@code <name>.provenance.json} beside it, CIF in its comments,
 * PNG in a text chunk, SVG in its metadata, a model in its card. For one thread.
 */
public final class Outputs {

  private static final int PARITY_SIDE = 800;

  private final PendingFiles files;

  Outputs(PendingFiles files) {
    this.files = files;
  }

  /**
   * Files of structures.
   *
   * @return what adds them
   */
  public StructureOutputs structures() {
    return new StructureOutputs(this, files);
  }

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
      files.add(file.toPath(), path -> TableWriter.write(table, path));
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
    Path written = files.reserve(file.toPath(), file.getName());
    StreamedResult result =
        streamer.write(new Part(part, ProvenanceJson.text(provenance)), written);
    files.deleteAtEnd(part);
    sidecar(file, provenance.with(result.featurization()));
    return result;
  }

  /** Makes a table as a file in a batch. */
  @FunctionalInterface
  public interface BatchWriter {

    /**
     * Makes the table.
     *
     * @param identity everything that the result depends on besides the job
     * @param csv where to write the table
     * @return what was done
     * @throws IOException if the file system fails
     * @throws ParseException if the input cannot be read
     */
    RunBatch.Summary write(String identity, Path csv) throws IOException, ParseException;
  }

  /**
   * Adds a table that is made shard by shard. The finished shards stay beside it when the process
   * dies.
   *
   * @param file a .csv file
   * @param provenance what made it
   * @param writer makes it
   * @return what the writer returned
   * @throws IOException if it cannot be written
   * @throws ParseException if the input cannot be read
   */
  public RunBatch.Summary batch(File file, Provenance provenance, BatchWriter writer)
      throws IOException, ParseException {
    extension(file, "csv");
    Path written = files.reserve(file.toPath(), file.getName());
    RunBatch.Summary summary = writer.write(ProvenanceJson.text(provenance), written);
    sidecar(file, provenance.with(summary.featurization()));
    return summary;
  }

  /**
   * Adds a document, which holds its provenance itself.
   *
   * @param file a .md file, or null for none
   * @param markdown its text
   * @throws IOException if it cannot be written
   */
  public void document(File file, String markdown) throws IOException {
    if (file != null) {
      extension(file, "md");
      files.addText(file.toPath(), markdown);
    }
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
      byte[] bytes = PngText.add(png, "Provenance", ProvenanceJson.text(provenance));
      files.add(file.toPath(), path -> Files.write(path, bytes));
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
      files.add(file.toPath(), path -> Files.write(path, bytes));
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
      files.addText(
          file.toPath(), SvgText.add(figure.toSvg(width, height), ProvenanceJson.text(provenance)));
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
      files.add(file.toPath(), path -> ModelFiles.write(model, path));
    }
  }

  /**
   * Adds a pair potential.
   *
   * @param file an .mjpair file, or null for none
   * @param network the potential
   * @param provenance what made it
   * @throws IOException if it cannot be written
   */
  public void potential(File file, PairNetwork network, Provenance provenance) throws IOException {
    if (file != null) {
      extension(file, PairNetworkFile.EXTENSION);
      files.addText(file.toPath(), PairNetworkFile.text(network));
      sidecar(file, provenance);
    }
  }

  /**
   * Adds a text in a format of its own, such as a potential or frames of extended XYZ.
   *
   * @param file the file, or null for none
   * @param text its content
   * @param provenance what made it
   * @param extensions those that fit, without the dot
   * @throws IOException if it cannot be written
   */
  public void text(File file, String text, Provenance provenance, String... extensions)
      throws IOException {
    if (file != null) {
      extension(file, extensions);
      files.addText(file.toPath(), text);
      sidecar(file, provenance);
    }
  }

  /**
   * Writes a potential as JSON, with the provenance beside it.
   *
   * @param file where to, ending with .json, or null for nowhere
   * @param potential the potential
   * @param provenance how it was made
   * @throws IOException if it cannot be written
   */
  public void potential(File file, Potential potential, Provenance provenance) throws IOException {
    if (file != null) {
      extension(file, PotentialFiles.EXTENSION);
      files.addText(file.toPath(), PotentialFiles.text(potential));
      sidecar(file, provenance);
    }
  }

  /** Adds the provenance of a file, beside it. */
  void sidecar(File file, Provenance provenance) throws IOException {
    files.addText(Sidecars.of(file.toPath()), ProvenanceJson.text(provenance));
  }

  /**
   * Checks the place of a file before the work whose result it is for.
   *
   * @param file the file, or null for none
   * @param allowed lower-case extensions; none when any will do
   * @throws IllegalArgumentException if it has none of them, or no file can be at this place
   */
  public void check(File file, String... allowed) {
    if (file == null) {
      return;
    }
    if (allowed.length > 0) {
      extension(file, allowed);
    }
    PendingFiles.checkPlace(file.toPath());
  }

  /**
   * Names a file that is deleted when all outputs are saved.
   *
   * @param file such as a checkpoint; need not exist
   */
  public void deleteAtEnd(Path file) {
    files.deleteAtEnd(file);
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
}
