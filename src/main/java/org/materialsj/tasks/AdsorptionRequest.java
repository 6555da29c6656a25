package org.materialsj.tasks;

import java.util.Map;
import org.materialsj.model.Crystal;
import org.materialsj.potentials.adsorption.AdsorptionOptions;
import org.materialsj.potentials.adsorption.GuestModel;

/**
 * What adsorption to sample.
 *
 * @param framework the unit cell
 * @param fileCharges charges by label (e), as the file has them; perhaps none
 * @param charges such as "Zn=1.275 O=-1.5"; empty to take those of the file
 * @param overrides Lennard-Jones parameters that replace those of UFF, such as "O=48.2/3.03" (K,
 *     angstrom); perhaps empty
 * @param guest what is adsorbed
 * @param pressures pressures of the gas (bar)
 * @param ideal whether the fugacity is the pressure; otherwise Peng and Robinson's equation is
 *     asked
 * @param cutoff where interactions end (angstrom)
 * @param insertions of Widom's method
 * @param options how long to sample
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AdsorptionRequest(
    Crystal framework,
    Map<String, Double> fileCharges,
    String charges,
    String overrides,
    GuestModel guest,
    double[] pressures,
    boolean ideal,
    double cutoff,
    int insertions,
    AdsorptionOptions options) {}
