// Lennard-Jones clusters, the fruit flies of optimization. Eight atoms: ten random starts each, relaxed by Adam, as a
// network would be trained, by FIRE, which slides like a skier, and by L-BFGS; many starts end in other minima than the
// lowest, which is why one run proves nothing. Thirteen atoms: an icosahedron. Nineteen atoms by basin hopping, which
// goes on from minimum to minimum. At last a set of rattled copies of the best cluster of eight, to train a potential.
//
// Argument: the folder to write into, "cluster-output" when there is none.

var folder = getArgument();
if (folder == "") folder = "cluster-output";
File.makeDirectory(folder);

methods = newArray("Adam", "FIRE", "L-BFGS");
for (m = 0; m < methods.length; m++) {
  find(8, methods[m], "starts=10", "8-" + methods[m]);
}
find(13, "L-BFGS", "starts=30", "13");
find(19, "Basin hopping", "starts=4 hops=60", "19");
run("Lennard-Jones Cluster...",
    "atoms=8 method=L-BFGS starts=10 copies=200 noise=0.05 rattled=[" + folder + "/rattled-8.xyz]");
print("200 rattled copies of 8 atoms are in " + folder + "/rattled-8.xyz");

// Searches, and prints the lowest energy and how often it was found.
function find(atoms, method, more, name) {
  start = getTime();
  run("Lennard-Jones Cluster...",
      "atoms=" + atoms + " method=[" + method + "] " + more + " seed=42"
      + " output=[" + folder + "/minima-" + name + ".csv]"
      + " cluster=[" + folder + "/cluster-" + name + ".xyz]"
      + " relaxation=[" + folder + "/way-" + name + ".xyz]"
      + " figure=[" + folder + "/cluster-" + name + ".png]");
  lines = split(File.openAsString(folder + "/minima-" + name + ".csv"), "\n");
  cells = split(lines[1], ",");
  n = cells.length;
  print(atoms + " atoms, " + method + ": lowest energy " + d2s(parseFloat(cells[n - 4]), 9) + " epsilon, found by "
      + cells[n - 2] + " starts; distinct minima: " + (lines.length - 1) + "; " + (getTime() - start) / 1000 + " s");
}
