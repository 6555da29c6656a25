package org.materialsj.host;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Shows the tables, images and texts of our commands in ImageJ's own windows, the same way in Fiji
 * and in plain ImageJ. A table takes the place of an open one of the same title.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class ShowOutputs extends AbstractPostprocessorPlugin {

  /** A message has no scroll bars. */
  private static final int MOST_LINES = 10;

  private static final int TEXT_WIDTH = 800;
  private static final int TEXT_HEIGHT = 500;

  @Override
  public void process(Module module) {
    if (!(module.getDelegateObject() instanceof MaterialsCommand)) {
      return;
    }
    for (ModuleItem<?> output : module.getInfo().outputs()) {
      Object value = output.getValue(module);
      if (value instanceof ResultsTable table) {
        if (Windows.available()) {
          table.show(output.getLabel());
        }
        module.resolveOutput(output.getName());
      } else if (value instanceof ImagePlus image) {
        if (Windows.available() || Interpreter.isBatchMode()) {
          image.show();
        }
        module.resolveOutput(output.getName());
      } else if (value instanceof String text) {
        if (!Windows.available()) {
          IJ.log(text);
        } else if (text.lines().count() > MOST_LINES) {
          new TextWindow(output.getLabel(), text, TEXT_WIDTH, TEXT_HEIGHT).setVisible(true);
        } else {
          IJ.showMessage(output.getLabel(), text);
        }
        module.resolveOutput(output.getName());
      }
    }
  }
}
