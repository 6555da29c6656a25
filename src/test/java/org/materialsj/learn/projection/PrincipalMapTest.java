package org.materialsj.learn.projection;

class PrincipalMapTest extends ProjectionContract {

  @Override
  String name() {
    return PrincipalMap.NAME;
  }

  @Override
  String settings() {
    return "";
  }
}
