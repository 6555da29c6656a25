package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CmaesMultistartTest extends SearchEngineContract {

  @Override
  SearchEngine engine() {
    return new CmaesMultistart();
  }

  @Test
  void aStateWithOtherOptionsIsRefused() {
    SearchState state = engine().start(Valleys.objective(), 10, 1).state();
    SearchEngine other = new CmaesMultistart(new CmaesMultistart.Options(500, 3, 0.3, 0.3, 1e-4));
    assertThrows(IllegalArgumentException.class, () -> other.resume(Valleys.objective(), state));
  }

  @Test
  void impossibleOptionsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new CmaesMultistart.Options(0, 1, 0.2, 0.2, 1e-6));
    assertThrows(
        IllegalArgumentException.class, () -> new CmaesMultistart.Options(1, 1, 0, 1, 1e-6));
    assertThrows(
        IllegalArgumentException.class, () -> new CmaesMultistart.Options(1, 1, 0.2, 0.1, 1e-6));
  }
}
