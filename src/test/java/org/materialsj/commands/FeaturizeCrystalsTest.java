package org.materialsj.commands;

import java.util.Map;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class FeaturizeCrystalsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FeaturizeCrystals.class;
  }

  @Override
  protected String good() {
    return "source=sample:elemental-crystals descriptors=[Magpie, Density] output=["
        + folder
        + "/features.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "descriptors=Density", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:elemental-crystals lenient=perhaps",
        "lenient must be true or false, got \"perhaps\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"features.csv", "features.csv.provenance.json"};
  }
}
