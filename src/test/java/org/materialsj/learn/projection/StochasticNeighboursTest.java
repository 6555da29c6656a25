package org.materialsj.learn.projection;

class StochasticNeighboursTest extends ProjectionContract {

  @Override
  String name() {
    return StochasticNeighbours.NAME;
  }

  @Override
  String settings() {
    return "iterations=300";
  }
}
