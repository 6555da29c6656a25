package org.materialsj.learn.projection;

class SketchMapTest extends ProjectionContract {

  @Override
  String name() {
    return SketchMap.NAME;
  }

  @Override
  String settings() {
    return "landmarks=30 descents=3";
  }
}
