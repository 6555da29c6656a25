package org.materialsj.learn.projection;

class ManifoldMapTest extends ProjectionContract {

  @Override
  String name() {
    return ManifoldMap.NAME;
  }

  @Override
  String settings() {
    return "epochs=100";
  }
}
