// The energy of a compound from its composition, by a linear model and by a network.
//
// The data are made here by Pauling's law of bond energies (1932, doi:10.1021/ja01348a011), in which elements attract
// each other by the square of the difference of their electronegativities: a compound of two elements with the shares
// x and 1 - x has the energy -k x (1 - x) (a - b)^2 per atom, and a little noise. A linear model of the shares can give
// each element an energy of its own; it cannot know that two of them meet. A network can.
//
// Argument: the folder to write into, "composition-output" when there is none.

folder = getArgument();
if (folder == "") folder = "composition-output";
File.makeDirectory(folder);

elements = newArray("Li", "Na", "K", "Mg", "Ca", "Al", "Si", "Ge", "P", "As", "S", "Se", "O", "F", "Cl", "Br");
electronegativity = newArray(0.98, 0.93, 0.82, 1.31, 1.00, 1.61, 1.90, 2.01, 2.19, 2.18, 2.58, 2.55, 3.44, 3.98, 3.16, 2.96);
first = newArray(1, 1, 2, 1, 3);
second = newArray(1, 2, 1, 3, 1);

random("seed", 7);
text = "id,formula,energy (eV/atom)\n";
for (i = 0; i < elements.length; i++) {
  for (j = i + 1; j < elements.length; j++) {
    for (k = 0; k < first.length; k++) {
      formula = elements[i] + d2s(first[k], 0) + elements[j] + d2s(second[k], 0);
      x = first[k] / (first[k] + second[k]);
      difference = electronegativity[i] - electronegativity[j];
      energy = -2 * x * (1 - x) * difference * difference + 0.02 * random("gaussian");
      text += formula + "," + formula + "," + d2s(energy, 4) + "\n";
    }
  }
}
File.saveString(text, folder + "/energies.csv");

run("Featurize Composition...",
    "source=[" + folder + "/energies.csv] formula=formula descriptors=[Element fractions]"
    + " output=[" + folder + "/features.csv]");

// Each composition is judged by a model that has not seen it; the coefficients are the energies of the elements.
run("Train Materials Model...",
    "features=[" + folder + "/features.csv] target=energy learner=[Ridge regression]"
    + " split=[By group] groups=[composition of formula] folds=5 seed=42"
    + " parityplot=[" + folder + "/linear.png] coefficients=[" + folder + "/linear-coefficients.csv]"
    + " report=[" + folder + "/linear.md]");

run("Train Materials Model...",
    "features=[" + folder + "/features.csv] target=energy learner=[Multilayer perceptron]"
    + " settings=[layers=32x32, activation=silu, learningRate=0.01, epochs=500, batch=50]"
    + " split=[By group] groups=[composition of formula] folds=5 seed=42"
    + " parityplot=[" + folder + "/network.png] model=[" + folder + "/network.mjmodel]"
    + " report=[" + folder + "/network.md]");

// Both on the same folds, with other learners.
run("Compare Materials Models...",
    "features=[" + folder + "/features.csv] target=energy"
    + " learners=[Multilayer perceptron, Ridge regression, Random forest, Kernel ridge]"
    + " settings=[Multilayer perceptron: layers=32x32, activation=silu, learningRate=0.01, epochs=500, batch=50;"
    + " Kernel ridge: alpha=0.01]"
    + " split=[By group] groups=[composition of formula] folds=5 seed=42"
    + " output=[" + folder + "/comparison.csv] figure=[" + folder + "/comparison.png]");

print("On compositions that were not learned from:");
lines = split(File.openAsString(folder + "/comparison.csv"), "\n");
for (k = 1; k < lines.length; k++) {
  name = substring(lines[k], 0, indexOf(lines[k], ","));
  rest = lines[k];
  if (startsWith(lines[k], "\"")) {
    name = substring(lines[k], 1, indexOf(lines[k], "\"", 1));
    rest = substring(lines[k], indexOf(lines[k], "\"", 1));
  }
  cells = split(rest, ",");
  print("  " + name + ": RMSE " + d2s(parseFloat(cells[2]), 3) + " eV/atom");
}
