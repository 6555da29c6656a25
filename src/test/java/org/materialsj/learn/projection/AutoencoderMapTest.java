package org.materialsj.learn.projection;

class AutoencoderMapTest extends ProjectionContract {

  @Override
  String name() {
    return AutoencoderMap.NAME;
  }

  @Override
  String settings() {
    return "layers=8 epochs=60";
  }
}
