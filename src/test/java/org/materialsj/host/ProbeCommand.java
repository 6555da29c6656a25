package org.materialsj.host;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A command with a parameter of every kind, to test the host with. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Probe...")
public final class ProbeCommand extends MaterialsCommand {

  @Parameter(label = "Source", persist = false)
  private File source;

  @Parameter(label = "Text", required = false, persist = false)
  private String text = "some text";

  @Parameter(
      label = "Choice",
      choices = {"one", "two words"},
      persist = false)
  private String choice = "one";

  @Parameter(label = "Flag", persist = false)
  private boolean flag;

  @Parameter(label = "Number", min = "1", max = "10", persist = false)
  private int number = 3;

  @Parameter(label = "Real (GPa)", min = "0", persist = false)
  private double real = 0.5;

  @Parameter(label = "Seed", persist = false)
  private long seed = 42;

  @Parameter(label = "Output", required = false, persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Probe Table")
  ResultsTable table;

  @Override
  protected void work(Job job) throws IOException {
    FeatureTable result =
        FeatureTable.builder(List.of("a"))
            .numbers(new ColumnSpec("real", "GPa"), new double[] {real * number})
            .texts(
                new ColumnSpec("values", ""),
                List.of(text + "|" + choice + "|" + flag + "|" + seed))
            .build();
    job.outputs()
        .table(output, result, job.provenance(seed, Map.of(source.getPath(), "0".repeat(64))));
    while (text.equals("wait")) {
      job.run().progress().report(Double.NaN, "waiting");
      job.run().cancel().check("waiting");
    }
    if (text.equals("fail")) {
      throw new IllegalArgumentException("The probe was asked to fail.");
    }
    if (text.equals("exhaust")) {
      throw new OutOfMemoryError("Java heap space");
    }
    if (text.equals("break")) {
      throw new IllegalStateException("a defect");
    }
    table = Tables.of(result);
  }
}
