package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.commands.OpenStructures;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

class LastOptionalFileTest {

  private static Module run(Map<String, Object> inputs) throws Exception {
    try (Context context = new Context()) {
      return context.service(CommandService.class).run(OpenStructures.class, true, inputs).get();
    }
  }

  @Test
  void anOptionalFileThatAloneIsLeftStaysEmpty() throws Exception {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("source", new File("sample:g2-molecules"));
    inputs.put("lenient", false);
    assertNotNull(run(inputs).getOutput("table"));
  }

  @Test
  void aFileThatIsNeededIsStillAskedFor() throws Exception {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("lenient", false);
    inputs.put("output", null);
    assertNull(run(inputs).getOutput("table"));
  }
}
