// A trend that turns around inside groups (Simpson's paradox). Over all alloys of the table strength rises with the
// content of an impurity; but inside each family of alloys the impurity weakens them. The strong family merely holds
// more of it. Whoever fits one line to all alloys would add impurity to make them stronger.
//
// The numbers are made here: strength = 150 + 180 family - 40 impurity + noise.
//
// Argument: the folder to write into, "simpson" when there is none.

folder = getArgument();
if (folder == "") folder = "simpson";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

random("seed", 11);
family = newArray("magnesium", "aluminium", "titanium", "steel");
text = "id,family,impurity (at%),strength (MPa),batch\n";
for (f = 0; f < family.length; f++) {
  for (i = 1; i <= 25; i++) {
    impurity = 1 + 1.5 * f + 0.8 * random("gaussian");
    strength = 150 + 180 * f - 40 * (impurity - 1) + 25 * random("gaussian");
    text = text + family[f] + "-" + i + "," + family[f] + "," + d2s(impurity, 3) + "," + d2s(strength, 1) + ","
        + (1 + i % 5) + "\n";
  }
}
File.saveString(text, folder + "/alloys.csv");

// Every column that may divide the rows into groups is tried: batch does nothing, family turns the trend around.
run("Explore Table...",
    "source=[" + folder + "/alloys.csv] columns=[impurity, strength] target=strength analyses=[Trends in groups]"
    + " trendtable=[" + folder + "/trends.csv] trendpicture=[" + folder + "/trends.png]");

lines = split(File.openAsString(folder + "/trends.csv"), "\n");
for (i = 1; i < lines.length; i++) print(lines[i]);
