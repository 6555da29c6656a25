package org.materialsj.learn.projection;

class KernelMapTest extends ProjectionContract {

  @Override
  String name() {
    return KernelMap.NAME;
  }

  @Override
  String settings() {
    return "";
  }
}
