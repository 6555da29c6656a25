package org.materialsj.commands;

import java.util.Map;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class OpenStructuresTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return OpenStructures.class;
  }

  @Override
  protected String good() {
    return "source=sample:elemental-crystals lenient=false output=[" + folder + "/list.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "lenient=false", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:elemental-crystals output=[" + folder + "/list.doc]",
        "The name of the file " + folder + "/list.doc must end in .csv or .cif or .xyz.");
  }

  @Override
  protected String[] files() {
    return new String[] {"list.csv", "list.csv.provenance.json"};
  }
}
