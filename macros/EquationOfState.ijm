// The equation of state of a crystal: energies over volumes, made from a known Birch-Murnaghan curve with a little
// noise, are fitted by Birch-Murnaghan curves and by polynomials; each gives volume and energy of the minimum, bulk
// modulus and its pressure derivative.
//
// Argument: the folder to write into.

folder = getArgument();
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
print("Equation of state: " + (getTime() - start) / 1000 + " s");
