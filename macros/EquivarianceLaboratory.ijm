// What it means that a network is equivariant. A 3 x 3 tensor falls into parts of 1, 3 and 5 numbers that no rotation
// mixes. A network of such parts, its weights drawn at random, is shown a molecule and the same molecule turned and
// inverted: its output has turned as well, to the last digits. Then two networks learn the dipoles of small molecules
// whose charges they are never told, and are asked about molecules that they have never seen. One of them knows
// directions; the other knows distances only, as most descriptors do, and fails.
//
// Argument: the folder to write into, "equivariance-output" when there is none.

folder = getArgument();
if (folder == "") folder = "equivariance-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Equivariance Laboratory...",
    "experiment=[Split a 3 x 3 tensor] tensor=[1 2 3 0 1 4 -2 0 5] axis=[1 2 3] angle=75"
    + " output=[" + folder + "/tensor.csv] rows=[" + folder + "/tensor-parts.csv] figure=[" + folder + "/tensor.png]");

// Odd and even vectors: only the former change their sign when the molecule is inverted.
run("Equivariance Laboratory...",
    "experiment=[Turn a molecule] source=sample:polar-molecules number=2 axis=[1 2 3] angle=75 inverted=true"
    + " features=8x0e+8x1o+4x1e+4x2e readout=1x0e+1x1o+1x1e+1x2e layers=2 seed=42"
    + " output=[" + folder + "/turned.csv] rows=[" + folder + "/turned-layers.csv] figure=[" + folder + "/turned.png]");

run("Equivariance Laboratory...",
    "experiment=[Learn a vector] source=sample:polar-molecules property=dipole unit=D epochs=15 seed=42"
    + " output=[" + folder + "/dipoles.csv] rows=[" + folder + "/dipoles-unseen.csv]"
    + " figure=[" + folder + "/dipoles.png]");

lines = split(File.openAsString(folder + "/dipoles.csv"), "\n");
for (i = 1; i < lines.length; i++) {
  // The name of the model has a comma and stands in quotes.
  name = substring(lines[i], 1, indexOf(lines[i], "\"", 1));
  cells = split(substring(lines[i], indexOf(lines[i], "\"", 1) + 2), "(,)");
  print(name + ": " + cells[0] + " molecules, R2 " + d2s(parseFloat(cells[1]), 4));
}
