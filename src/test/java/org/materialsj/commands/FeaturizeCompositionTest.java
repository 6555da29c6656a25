package org.materialsj.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class FeaturizeCompositionTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FeaturizeComposition.class;
  }

  @Override
  protected String good() throws IOException {
    Files.writeString(folder.resolve("input-a.csv"), "id,formula,y\na,Fe2O3,1\nb,NaCl,2\nc,Xx,3\n");
    return "source=[" + folder + "/input-a.csv] output=[" + folder + "/features.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "formula=formula", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        good() + " opentable=[Some Table]",
        "Give either a file or the title of an open table, not both.");
  }

  @Override
  protected String[] files() {
    return new String[] {"features.csv", "features.csv.provenance.json"};
  }
}
