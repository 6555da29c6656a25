// The equation of state of a crystal: energies over volumes, made from a known Birch-Murnaghan curve with a little
// noise, are fitted by Birch-Murnaghan curves and by polynomials; each gives volume and energy of the minimum, bulk
// modulus and its pressure derivative. Over this range of volumes a polynomial of degree 4 fits the energies as well as
// the true curve of third order, which needs one coefficient less; what is printed tells how well each finds B' = 4.2.
//
// Argument: the folder to write into.

var folder = getArgument();
if (folder == "") folder = "equation-output";
File.makeDirectory(folder);

// V0 = 40.9 A^3, E0 = -10.85 eV, B0 = 97.0 GPa, B' = 4.2: about those of silicon. 160.2176634 GPa are 1 eV / A^3.
v0 = 40.9;
b0 = 97.0 / 160.2176634;
bp = 4.2;
random("seed", 3);
text = "volume (A^3),energy (eV)\n";
for (i = 0; i < 21; i++) {
  v = v0 * (0.88 + 0.012 * i);
  s = pow(v0 / v, 2 / 3) - 1;
  e = -10.85 + 9 / 16 * v0 * b0 * (s * s * s * bp + s * s * (6 - 4 * (s + 1)));
  e = e + 0.0001 * random("gaussian");
  text = text + d2s(v, 6) + "," + d2s(e, 8) + "\n";
}
File.saveString(text, folder + "/energies.csv");

start = getTime();
run("Fit Curve...",
    "source=[" + folder + "/energies.csv] xcolumn=volume ycolumn=energy"
    + " models=[birch-murnaghan 2..4; polynomial 2..6] criterion=BIC folds=7 seed=42 equationofstate=true"
    + " comparison=[" + folder + "/models.csv]"
    + " coefficients=[" + folder + "/coefficients.csv]"
    + " fitpicture=[" + folder + "/fit.png]"
    + " scorepicture=[" + folder + "/scores.png]"
    + " projectionpicture=[" + folder + "/projection.png]");
tell("birch-murnaghan 3");
tell("polynomial 4");
print("Equation of state: " + (getTime() - start) / 1000 + " s");

// Prints what a model makes of the minimum, beside the truth.
function tell(model) {
  lines = split(File.openAsString(folder + "/models.csv"), "\n");
  names = split(lines[0], ",");
  for (k = 1; k < lines.length; k++) {
    cells = split(lines[k] + ",", ",");
    if (cells[0] == model) {
      volume = NaN;
      modulus = NaN;
      derivative = NaN;
      for (c = 0; c < names.length; c++) {
        if (names[c] == "V0 (A^3)") volume = parseFloat(cells[c]);
        if (names[c] == "bulk modulus (GPa)") modulus = parseFloat(cells[c]);
        if (names[c] == "its pressure derivative") derivative = parseFloat(cells[c]);
      }
      print(model + ": V0 " + d2s(volume, 2) + " A^3 (made with 40.90), B0 " + d2s(modulus, 1)
          + " GPa (97.0), B' " + d2s(derivative, 2) + " (4.20)");
    }
  }
}
