// Pictures of the ideas behind moments: the radial Zernike functions R_nl, spherical harmonics Y_lm as surfaces, a
// Zernike function R_nl Y_lm in the ball, and the fingerprint of a molecule made of them, as bars.
//
// Argument: the folder to write into, "moment-pictures" when there is none.

folder = getArgument();
if (folder == "") folder = "moment-pictures";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Zernike Functions...",
    "firstorder=0 lastorder=6 firstdegree=0 lastdegree=2"
    + " output=[" + folder + "/radial.csv] figure=[" + folder + "/radial.png]");

for (l = 0; l <= 3; l++) {
  for (m = 0; m <= l; m++) {
    run("Spherical Harmonics...",
        "degree=" + l + " order=" + m + " width=400 height=400"
        + " output=[" + folder + "/harmonic-" + l + "-" + m + ".png]");
  }
}

run("Spherical Harmonics...",
    "function=[Zernike function] radialorder=5 degree=3 order=2 width=400 height=400"
    + " output=[" + folder + "/zernike-5-3-2.png]");

// The moment invariants of the 162 molecules of the G2 set, and the fingerprints of two made of the same atoms:
// ethanol and dimethyl ether.
run("Moment Invariants...",
    "source=sample:g2-molecules scaling=[signed root] output=[" + folder + "/invariants.csv]");
rows = newArray("g2-molecules.xyz#38", "g2-molecules.xyz#76");
names = newArray("ethanol", "dimethyl-ether");
for (i = 0; i < rows.length; i++) {
  run("Chart Fingerprint...",
      "source=[" + folder + "/invariants.csv] row=" + rows[i] + " columns=c*_*"
      + " output=[" + folder + "/fingerprint-" + names[i] + ".png]");
}
