// Molecular dynamics of silicon under Stillinger and Weber's potential: 64 atoms at constant energy, with three time
// steps over the same time, to see the energy shake less with the square of the step; then at 300 K and at 3000 K, where
// the crystal melts within picoseconds and its sharp distances become those of a liquid.
//
// Argument: the folder to write into, "dynamics-output" when there is none.

var folder = getArgument();
if (folder == "") folder = "dynamics-output";
File.makeDirectory(folder);

// The primitive cell would do; the cubic one makes a cubic box.
x = newArray(0, 0, 0.5, 0.5, 0.25, 0.25, 0.75, 0.75);
y = newArray(0, 0.5, 0, 0.5, 0.25, 0.75, 0.25, 0.75);
z = newArray(0, 0.5, 0.5, 0, 0.25, 0.75, 0.75, 0.25);
a = 5.431;
text = "8\nLattice=\"" + a + " 0 0 0 " + a + " 0 0 0 " + a + "\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n";
for (i = 0; i < 8; i++) text += "Si " + x[i] * a + " " + y[i] * a + " " + z[i] * a + "\n";
File.saveString(text, folder + "/silicon.xyz");

setBatchMode(true);
steps = newArray(0.5, 1, 2);
for (i = 0; i < steps.length; i++) {
  dt = steps[i];
  move("nve-" + dt, "ensemble=[NVE (velocity Verlet)] temperature=600 timestep=" + dt
      + " steps=" + round(400 / dt) + " every=" + round(4 / dt));
}
move("cold", "temperature=300 timestep=1 steps=1500 every=25");
move("molten", "temperature=3000 timestep=1 steps=3000 every=25");

// Runs, and prints how much the conserved energy varied.
function move(name, how) {
  start = getTime();
  run("Molecular Dynamics...",
      "source=[" + folder + "/silicon.xyz] repeat=[2 2 2] potential=Stillinger-Weber " + how + " reach=8 seed=42"
      + " output=[" + folder + "/" + name + ".csv]"
      + " distribution=[" + folder + "/" + name + "-g.csv]"
      + " trajectory=[" + folder + "/" + name + ".xyz]"
      + " figure=[" + folder + "/" + name + ".png]");
  lines = split(File.openAsString(folder + "/" + name + ".csv"), "\n");
  names = split(lines[0], ",");
  for (c = 0; c < names.length; c++) {
    if (startsWith(names[c], "conserved energy")) column = c;
    if (startsWith(names[c], "temperature")) warmth = c;
  }
  least = 1e9;
  most = -1e9;
  sum = 0;
  for (k = 1; k < lines.length; k++) {
    cells = split(lines[k], ",");
    // An empty cell in front is lost when a line is split.
    off = names.length - cells.length;
    energy = parseFloat(cells[column - off]);
    least = minOf(least, energy);
    most = maxOf(most, energy);
    sum += parseFloat(cells[warmth - off]);
  }
  print(name + ": conserved energy within " + d2s(1e6 * (most - least), 2) + " microelectronvolt/atom, mean temperature "
      + d2s(sum / (lines.length - 1), 0) + " K; " + (getTime() - start) / 1000 + " s");
}
