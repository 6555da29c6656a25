package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;

/**
 * What sampling gives.
 *
 * @param request what was asked for
 * @param summary one row per method, and one of what is exactly known
 * @param samples coordinates, energy and weight of each sample of each method
 * @param marginals density along x: exact, and by each method
 * @param losses of the training of the flow by step; no rows without one
 * @param notes what to tell the user
 */
public record BoltzmannResult(
    BoltzmannRequest request,
    FeatureTable summary,
    FeatureTable samples,
    FeatureTable marginals,
    FeatureTable losses,
    List<String> notes) {}
