package org.materialsj.engine.geometry;

/**
 * The space outside the balls of one unit cell of a crystal.
 *
 * @param channelVolume volume of the parts that go on for ever (angstrom^3)
 * @param channelSurface surface of the balls at those parts (angstrom^2)
 * @param pocketVolume volume of the closed parts (angstrom^3)
 * @param pocketSurface surface of the balls at those parts (angstrom^2)
 * @param dimension in how many directions the best connected part goes on for ever: 0 when there is
 *     none, 1 for a channel, 2 for a layer, 3
 */
public record VoidMeasure(
    double channelVolume,
    double channelSurface,
    double pocketVolume,
    double pocketSurface,
    int dimension) {}
