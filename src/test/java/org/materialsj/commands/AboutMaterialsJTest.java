package org.materialsj.commands;

import java.util.Map;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class AboutMaterialsJTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return AboutMaterialsJ.class;
  }

  @Override
  protected String good() {
    return "";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("=", "\"\" has no value: write =true, or =value, or =[value with blanks].");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "version=1",
        "\"About MaterialsJ\" has no parameter \"version\" (value \"1\"); it has none.");
  }

  @Override
  protected String[] files() {
    return new String[0];
  }
}
