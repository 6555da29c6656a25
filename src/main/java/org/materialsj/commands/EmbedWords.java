package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.learn.words.SkipGramOptions;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.WordQuestions;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.ScatterFigure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Embeds the words and chemical formulas of a text as vectors, and asks what these tell. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Embed Words...")
public final class EmbedWords extends MaterialsCommand {

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 1100;

  @Parameter(
      label = "Text file",
      description = "One text, such as an abstract, a line; UTF-8. Empty to ask saved vectors.",
      required = false,
      persist = false)
  private File text;

  @Parameter(
      label = "Or vectors saved before",
      description = "A table (.csv) that this command has saved, instead of a text.",
      required = false,
      persist = false)
  private File saved;

  @Parameter(
      label = "Words near",
      description = "Words separated by semicolons, such as cathode; TiO2. May be empty.",
      required = false,
      persist = false)
  private String near = "";

  @Parameter(
      label = "Analogies",
      description = "Such as ferromagnetic - NiFe + IrMn, separated by semicolons. May be empty.",
      required = false,
      persist = false)
  private String analogies = "";

  @Parameter(
      label = "Formulas for",
      description = "Words by which formulas are ranked, such as thermoelectric. May be empty.",
      required = false,
      persist = false)
  private String formulas = "";

  @Parameter(
      label = "Most answers to a question",
      description = "So many words or formulas are listed for each.",
      min = "1",
      max = "100000",
      persist = false)
  private int most = 10;

  @Parameter(
      label = "Least count of a word",
      description = "Rarer words are left out.",
      min = "1",
      max = "1000000",
      persist = false)
  private int minCount = 5;

  @Parameter(
      label = "Numbers of a vector",
      description = "More hold finer differences of a longer text.",
      min = "2",
      max = "1000",
      persist = false)
  private int dimensions = SkipGramOptions.DEFAULT.dimensions();

  @Parameter(
      label = "Words on either side",
      description = "So far away words count as neighbours at the most.",
      min = "1",
      max = "100",
      persist = false)
  private int window = SkipGramOptions.DEFAULT.window();

  @Parameter(
      label = "Random words against each neighbour",
      description = "Fewer are enough for a long text.",
      min = "1",
      max = "100",
      persist = false)
  private int negatives = SkipGramOptions.DEFAULT.negatives();

  @Parameter(
      label = "Subsampling (0 to 1)",
      description = "Words of a larger share of the text are often left out; 0 keeps all.",
      min = "0",
      max = "1",
      persist = false)
  private double subsampling = SkipGramOptions.DEFAULT.subsampling();

  @Parameter(
      label = "Passes over the text",
      description = "A short text needs more.",
      min = "1",
      max = "10000",
      persist = false)
  private int epochs = SkipGramOptions.DEFAULT.epochs();

  @Parameter(
      label = "Learning rate",
      description = "Size of the steps at the start, above 0; it falls to nearly 0.",
      min = "0.0001",
      max = "1",
      persist = false)
  private double learningRate = SkipGramOptions.DEFAULT.learningRate();

  @Parameter(
      label = "Words on the map",
      description = "Besides questions and answers: frequent formulas, then other words.",
      min = "2",
      max = "10000",
      persist = false)
  private int onMap = 60;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same vectors, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save vectors as (.csv)",
      description = "A word a row; can be asked again. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save answers as (.csv)",
      description = "An answer a row, with its cosine. May be empty.",
      required = false,
      persist = false)
  private File answerFile;

  @Parameter(
      label = "Save map as (.png, .svg)",
      description = "Words in the plane of two principal components. May be empty.",
      required = false,
      persist = false)
  private File figures;

  @Parameter(type = ItemIO.OUTPUT, label = "Word Vectors")
  ResultsTable vectors;

  @Parameter(type = ItemIO.OUTPUT, label = "Word Answers")
  ResultsTable answers;

  @Parameter(type = ItemIO.OUTPUT, label = "Word Map")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if ((text == null) == (saved == null)) {
      throw new IllegalArgumentException(
          text == null
              ? "There is no text: give a text file, or vectors saved before."
              : "Give either a text file or vectors saved before, not both.");
    }
    org.materialsj.tasks.EmbedWords.Request request =
        new org.materialsj.tasks.EmbedWords.Request(
            minCount,
            new SkipGramOptions(dimensions, window, negatives, subsampling, epochs, learningRate),
            WordQuestions.parse(
                Names.orEmpty(near), Names.orEmpty(analogies), Names.orEmpty(formulas), most),
            onMap,
            seed);
    Map<String, String> hashes;
    org.materialsj.tasks.EmbedWords.Result result;
    if (text != null) {
      result = org.materialsj.tasks.EmbedWords.train(text.toPath(), request, job.run());
      hashes = Provenances.hashes(List.of(text.toPath()), job.run().cancel());
    } else {
      TableInput input = TableInput.read(saved, "", job.run());
      result = org.materialsj.tasks.EmbedWords.ask(input.table(), request, job.run());
      hashes = input.hashes();
    }
    publish(job, result, job.provenance(seed, hashes));
  }

  private void publish(
      Job job, org.materialsj.tasks.EmbedWords.Result result, Provenance provenance)
      throws IOException {
    job.tell(result.notes());
    Figure figure = figure(result);
    int height = result.losses().isPresent() ? 2 * HEIGHT : HEIGHT;
    job.outputs().table(output, result.vectors(), provenance);
    job.outputs().table(answerFile, result.answers(), provenance);
    job.outputs().figure(figures, figure, WIDTH, height, provenance);
    vectors = Tables.of(result.vectors());
    answers = Tables.of(result.answers());
    image = Images.of(figure.title(), figure.toPng(WIDTH, height), provenance);
    if (Windows.available()) {
      ChartWindow.show(figure);
    }
  }

  private static Figure figure(org.materialsj.tasks.EmbedWords.Result result) {
    List<Figure> all = new ArrayList<>();
    all.add(new ScatterFigure(result.map().points(), result.map().colouring()).labelled());
    result
        .losses()
        .ifPresent(
            table ->
                all.add(
                    LineChart.of(
                        "Loss by pass over the text",
                        table,
                        "epoch",
                        "mean loss of a pair",
                        List.of("mean loss"),
                        false)));
    return new FigureGrid("Map of words", all, 1);
  }
}
