// What many dimensions do: distances become alike, the volume of a ball moves to its surface, a hundredth of the rows
// spans nearly all of each axis, and features that tell nothing hide from a nearest neighbour those that do.
//
// Argument: the folder to write into, "dimensions" when there is none.

folder = getArgument();
if (folder == "") folder = "dimensions";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Curse Of Dimensionality...",
    "points=200 dimensions=1000 seed=42 output=[" + folder + "/dimensions.png]"
    + " numbertable=[" + folder + "/dimensions.csv]");

lines = split(File.openAsString(folder + "/dimensions.csv"), "\n");
for (i = 0; i < lines.length; i++) print(lines[i]);
