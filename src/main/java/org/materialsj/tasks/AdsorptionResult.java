package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Structure;
import org.materialsj.model.VoxelGrid;
import org.materialsj.potentials.adsorption.AdsorptionPoint;
import org.materialsj.potentials.adsorption.RigidFramework;
import org.materialsj.potentials.adsorption.WidomInsertion;

/**
 * What sampling of adsorption gives.
 *
 * @param request what was asked for
 * @param box the framework, repeated
 * @param widom insertions into the empty framework
 * @param points one per pressure
 * @param isotherm the points as a table
 * @param henry the insertions as a table of one row
 * @param density of the guests at the last pressure (1/angstrom^3)
 * @param states the box with its guests at the end, one per pressure
 * @param notes what to tell the user
 * @param stopped whether the user ended it early
 */
public record AdsorptionResult(
    AdsorptionRequest request,
    RigidFramework box,
    WidomInsertion.Result widom,
    List<AdsorptionPoint> points,
    FeatureTable isotherm,
    FeatureTable henry,
    VoxelGrid density,
    List<Structure> states,
    List<String> notes,
    boolean stopped) {}
