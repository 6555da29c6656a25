package org.materialsj.model;

/**
 * The 22 element properties of Magpie, in the order in which its features list them.
 *
 * <p>Source: Ward et al., npj Computational Materials 2 (2016) 16028,
 * doi:10.1038/npjcompumats.2016.28, as shipped with matminer (BSD-3-style licence, acknowledged in
 * the table). Values beginning with GS are of the ground state by density functional theory (OQMD,
 * doi:10.1007/s11837-013-0755-4).
 */
public enum MagpieProperty {
  /** Atomic number. */
  NUMBER("Number", ""),
  /** Mendeleev number (Villars et al. 2004). */
  MENDELEEV_NUMBER("MendeleevNumber", ""),
  /** Atomic weight. */
  ATOMIC_WEIGHT("AtomicWeight", "u"),
  /** Melting temperature. */
  MELTING_TEMPERATURE("MeltingT", "K"),
  /** Column of the periodic table; 3 for all lanthanides and actinides. */
  COLUMN("Column", ""),
  /** Row of the periodic table. */
  ROW("Row", ""),
  /** Covalent radius (Cordero et al. 2008). */
  COVALENT_RADIUS("CovalentRadius", "pm"),
  /** Pauling electronegativity; of Pm, Eu, Tb, Yb the mean of the neighbours. */
  ELECTRONEGATIVITY("Electronegativity", "Pauling"),
  /** Filled s valence states. */
  S_VALENCE("NsValence", "electrons"),
  /** Filled p valence states. */
  P_VALENCE("NpValence", "electrons"),
  /** Filled d valence states. */
  D_VALENCE("NdValence", "electrons"),
  /** Filled f valence states. */
  F_VALENCE("NfValence", "electrons"),
  /** Filled valence states. */
  VALENCE("NValence", "electrons"),
  /** Unfilled s valence states. */
  S_UNFILLED("NsUnfilled", "electrons"),
  /** Unfilled p valence states. */
  P_UNFILLED("NpUnfilled", "electrons"),
  /** Unfilled d valence states. */
  D_UNFILLED("NdUnfilled", "electrons"),
  /** Unfilled f valence states. */
  F_UNFILLED("NfUnfilled", "electrons"),
  /** Unfilled valence states. */
  UNFILLED("NUnfilled", "electrons"),
  /** Volume per atom of the ground state. */
  GROUND_STATE_VOLUME("GSvolume_pa", "angstrom^3"),
  /** Band gap of the ground state. */
  GROUND_STATE_BAND_GAP("GSbandgap", "eV"),
  /** Magnetic moment per atom of the ground state. */
  GROUND_STATE_MOMENT("GSmagmom", "Bohr magneton"),
  /** Space group number of the ground state. */
  SPACE_GROUP_NUMBER("SpaceGroupNumber", "");

  private final String label;
  private final String unit;

  MagpieProperty(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /**
   * The name of the property in Magpie and matminer.
   *
   * @return such as "MeltingT"
   */
  public String label() {
    return label;
  }

  /**
   * The unit of the property.
   *
   * @return such as "K"; empty for pure numbers
   */
  public String unit() {
    return unit;
  }
}
