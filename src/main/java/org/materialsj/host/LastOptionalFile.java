package org.materialsj.host;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Leaves an optional file empty when a macro line gives everything else. SciJava would ask for the
 * file in the middle of the macro, and cancel the command where there is no display, because it
 * takes a single file that is left for the one thing that the user has to choose.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_LOW + 1)
public final class LastOptionalFile extends AbstractPreprocessorPlugin {

  @Override
  public void process(Module module) {
    if (!(module.getDelegateObject() instanceof MaterialsCommand)) {
      return;
    }
    List<ModuleItem<?>> left = new ArrayList<>();
    for (ModuleItem<?> input : module.getInfo().inputs()) {
      if (!module.isInputResolved(input.getName())) {
        left.add(input);
      }
    }
    if (left.size() == 1
        && !left.get(0).isRequired()
        && File.class.isAssignableFrom(left.get(0).getType())) {
      module.resolveInput(left.get(0).getName());
    }
  }
}
