package org.materialsj.commands;

import java.util.Map;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class StructureViewerTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return StructureViewer.class;
  }

  @Override
  protected String good() {
    return "source=sample:elemental-crystals number=2 style=Spacefill cellsa=2 width=200 height=150"
        + " output=["
        + folder
        + "/picture.png]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("number=2", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:elemental-crystals number=72", "number must be from 1 to 71, got \"72\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"picture.png"};
  }
}
