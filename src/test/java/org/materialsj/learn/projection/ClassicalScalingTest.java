package org.materialsj.learn.projection;

class ClassicalScalingTest extends ProjectionContract {

  @Override
  String name() {
    return ClassicalScaling.NAME;
  }

  @Override
  String settings() {
    return "metric=manhattan";
  }
}
