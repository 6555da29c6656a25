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
