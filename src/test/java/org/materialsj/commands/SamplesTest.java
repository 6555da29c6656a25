package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.io.Structures;

class SamplesTest {

  @Test
  void descriptionsNameAllSamples() {
    assertEquals(Structures.SAMPLES, List.of(Samples.ALL.split(", | or ")));
  }
}
