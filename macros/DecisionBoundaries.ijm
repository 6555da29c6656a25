// How learners divide a plane: two half moons of noisy points, one around the other, are told apart by a perceptron
// (a straight line), by least squares on products of the coordinates up to the third power, by support vectors and by
// a network, whose last hidden layer is drawn, too: it has bent the plane until a straight line divides the moons.
//
// Argument: the folder to write into, "decision-boundaries-output" when there is none.

folder = getArgument();
if (folder == "") folder = "decision-boundaries-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

rows = 400;
noise = 0.12;
random("seed", 7);
text = "id,x,y,moon\n";
for (i = 0; i < rows; i++) {
  angle = PI * random();
  x = cos(angle);
  y = sin(angle);
  moon = "upper";
  if (i % 2 == 1) {
    x = 1 - x;
    y = 0.5 - y;
    moon = "lower";
  }
  x = x + noise * random("gaussian");
  y = y + noise * random("gaussian");
  text = text + (i + 1) + "," + d2s(x, 6) + "," + d2s(y, 6) + "," + moon + "\n";
}
File.saveString(text, folder + "/moons.csv");

run("Decision Boundaries...",
    "source=[" + folder + "/moons.csv] across=x upward=y target=moon"
    + " learners=[Perceptron; Least squares, preparation=polynomial degree=3; Support vectors, c=10;"
    + " Multilayer perceptron, layers=16x2, activation=tanh, learningRate=0.01, epochs=1000]"
    + " seed=42 output=[" + folder + "/boundaries.png] scorefile=[" + folder + "/scores.csv]");

lines = split(File.openAsString(folder + "/scores.csv"), "\n");
print("Right in cross-validation:");
for (k = 1; k < lines.length; k++) {
  // Names with settings stand in quotes.
  share = substring(lines[k], lastIndexOf(lines[k], ",") + 1);
  name = substring(lines[k], indexOf(lines[k], ",") + 1);
  if (startsWith(name, "\"")) name = substring(name, 1, indexOf(name, "\"", 1));
  else name = substring(name, 0, indexOf(name, ","));
  print("  " + d2s(100 * parseFloat(share), 1) + " % " + name);
}
