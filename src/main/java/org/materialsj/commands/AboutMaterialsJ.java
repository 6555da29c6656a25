package org.materialsj.commands;

import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Says what MaterialsJ is, its version and its licence. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>About MaterialsJ")
public final class AboutMaterialsJ extends MaterialsCommand {

  @Parameter(type = ItemIO.OUTPUT, label = "About MaterialsJ")
  String about;

  @Override
  protected void work(Job job) {
    StringBuilder text = new StringBuilder("MaterialsJ: machine learning for materials.\n");
    Provenances.versions().forEach((name, version) -> text.append(name + " " + version + "\n"));
    about = text + "Licence: GPL-3.0-or-later.\nhttps://github.com/materialsj/MaterialsJ";
  }
}
