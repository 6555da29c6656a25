package org.materialsj.commands;

import java.util.Map;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class OpenSampleStructuresTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return OpenSampleStructures.class;
  }

  @Override
  protected String good() {
    return "";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "source=",
        "\"Open Sample Structures\" has no parameter \"source\" (value \"\"); it has none.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "lenient",
        "\"lenient\" has no value: write lenient=true, or lenient=value, or"
            + " lenient=[value with blanks].");
  }

  @Override
  protected String[] files() {
    return new String[0];
  }
}
