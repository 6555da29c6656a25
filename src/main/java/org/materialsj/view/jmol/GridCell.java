package org.materialsj.view.jmol;

import java.util.Optional;
import org.materialsj.model.Structure;

/**
 * One of many structures shown side by side.
 *
 * @param structure the structure, unless it could not be read
 * @param caption what stands below it, in at most two lines
 */
public record GridCell(Optional<Structure> structure, String caption) {}
