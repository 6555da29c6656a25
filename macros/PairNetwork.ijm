// A small neural network learns a pair potential from clusters of eight atoms: once from their
// energies alone, once from energies and forces. The clusters are the relaxed cluster of
// Lennard-Jones atoms (epsilon = sigma = 1) with every atom shaken, so that the learned curve and
// its slope can be drawn over the true ones. Forces teach far more than energies: 24 numbers per
// cluster instead of one.
//
// Argument: the folder to write into, "pair-network" when there is none.

var folder = getArgument();
if (folder == "") folder = "pair-network";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

clusters = 200;
var steps = 1500;
shake = 0.05;
// The least energy of eight such atoms is -19.821489 epsilon.
relaxed = newArray(
    -0.2696395461, 1.5611718780, 0.2845127700, 0.5026875637, 1.5840838354, 1.0929856810,
    0.4252938756, 0.7010813118, 0.4102403218, 0.8096273927, 1.6744055791, 0.0143210307,
    1.2860355643, 0.7060578487, -0.2930892534, 1.4438864681, 1.1110962518, 0.7344188331,
    1.2833503748, 0.0171690061, 0.5971376701, 0.7897952831, 0.5600315147, 1.4508253501);
var atoms = 8;

header = "";
for (a = 0; a < atoms; a++) header += "x" + a + ",y" + a + ",z" + a + ",";
header += "E";
for (a = 0; a < atoms; a++) header += ",fx" + a + ",fy" + a + ",fz" + a;
table = header + "\n";
random("seed", 42);
for (c = 0; c < clusters; c++) {
    at = newArray(3 * atoms);
    for (i = 0; i < 3 * atoms; i++) at[i] = relaxed[i] + shake * random("gaussian");
    row = lennardJones(at);
    table += row + "\n";
}
var data = folder + "/clusters.csv";
File.saveString(table, data);

print("Deviation of the learned pair energy (RMS, in epsilon)");
deviation = train("energies", 0);
print("without forces: " + deviation);
deviation = train("forces", 10);
print("with forces: " + deviation);

// Trains, and returns how far the learned pair energy is from the true one.
function train(name, weight) {
    run("Train Potential...",
        "source=[" + data + "] steps=" + steps + " forceweight=" + weight + " lennardjones=true"
        + " potential=[" + folder + "/" + name + ".mjpair]"
        + " output=[" + folder + "/" + name + ".csv]"
        + " curveplot=[" + folder + "/" + name + "-curve.png]"
        + " parityplot=[" + folder + "/" + name + "-parity.png]"
        + " lossplot=[" + folder + "/" + name + "-loss.png]");
    lines = split(File.openAsString(folder + "/" + name + ".csv"), "\n");
    squares = 0;
    count = 0;
    for (i = 1; i < lines.length; i++) {
        cells = split(lines[i], ",");
        first = cells.length - 5;
        r = parseFloat(cells[first]);
        if (r >= 1.02 && r <= 2.25) {
            difference = parseFloat(cells[first + 1]) - parseFloat(cells[first + 3]);
            squares += difference * difference;
            count++;
        }
    }
    return d2s(sqrt(squares / count), 4);
}

// One row of the table: positions, energy, forces.
function lennardJones(at) {
    energy = 0;
    force = newArray(3 * atoms);
    for (a = 0; a < atoms; a++) {
        for (b = a + 1; b < atoms; b++) {
            x = at[3 * a] - at[3 * b];
            y = at[3 * a + 1] - at[3 * b + 1];
            z = at[3 * a + 2] - at[3 * b + 2];
            square = x * x + y * y + z * z;
            sixth = 1 / (square * square * square);
            energy += 4 * (sixth * sixth - sixth);
            pull = (48 * sixth * sixth - 24 * sixth) / square;
            force[3 * a] += pull * x;
            force[3 * a + 1] += pull * y;
            force[3 * a + 2] += pull * z;
            force[3 * b] -= pull * x;
            force[3 * b + 1] -= pull * y;
            force[3 * b + 2] -= pull * z;
        }
    }
    row = "";
    for (i = 0; i < 3 * atoms; i++) row += d2s(at[i], 9) + ",";
    row += d2s(energy, 9);
    for (i = 0; i < 3 * atoms; i++) row += "," + d2s(force[i], 9);
    return row;
}
