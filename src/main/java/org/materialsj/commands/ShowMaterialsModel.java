package org.materialsj.commands;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.learn.ModelCard;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.ModelFormatException;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the card of a model file: what it predicts, from what, how well, and where it is from. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Show Materials Model...")
public final class ShowMaterialsModel extends MaterialsCommand {

  @Parameter(
      label = "Model file (.mjmodel)",
      description = "A model that Train Materials Model... saved.",
      persist = false)
  private File model;

  @Parameter(
      label = "Save card as (.md)",
      description = "Saves the text. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Model Card")
  String card;

  @Override
  protected void work(Job job) throws ModelFormatException, IOException {
    List<String> lines = ModelCard.of(ModelFiles.read(model.toPath()));
    card = String.join("\n", lines) + "\n";
    // Four blanks make every line of a Markdown document a line of its own.
    job.outputs().document(output, "    " + String.join("\n    ", lines) + "\n");
  }
}
