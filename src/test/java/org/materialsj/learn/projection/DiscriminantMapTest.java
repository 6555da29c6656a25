package org.materialsj.learn.projection;

class DiscriminantMapTest extends ProjectionContract {

  @Override
  String name() {
    return DiscriminantMap.NAME;
  }

  @Override
  String settings() {
    return "";
  }
}
