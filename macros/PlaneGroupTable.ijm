// The densest packings of a disc and of the regular polygons of 3 to 12 sides in all 17 plane
// groups: a table of best found densities, none of which is proven to be the highest.
//
// Argument: the folder to write into, "plane-group-table" when there is none.

folder = getArgument();
if (folder == "") folder = "plane-group-table";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Pack Molecules...",
    "shape=[disc; regular 3-12] groups=all site=general evaluations=20000 keep=1 seed=42"
    + " output=[" + folder + "/packings.csv] report=[" + folder + "/packings.md]");

print("Densities are in " + folder + "/packings.csv, a row for each shape and group.");
