// Four blobs of points, two of them drawn out, and three ways to find them: k-means, a Gaussian mixture and DBSCAN, with
// a hierarchical tree beside. The scan shows silhouette, inertia and BIC by the number of clusters, and
// chooses nothing. Twelve rows become a training set that leaves no blob out.
//
// Argument: the folder to write into, "cluster-blobs-output" when there is none.

folder = getArgument();
if (folder == "") folder = "cluster-blobs-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

rows = 800;
random("seed", 11);
text = "id,x (A),y (A),blob\n";
for (i = 0; i < rows; i++) {
  blob = i % 4;
  u = random("gaussian");
  v = random("gaussian");
  if (blob == 0) { x = 0.7 * u; y = 0.7 * v; name = "south"; }
  if (blob == 1) { x = 6 + 0.6 * u; y = 1 + 0.6 * v; name = "east"; }
  if (blob == 2) { x = 1 + 1.4 * u; y = 6 + 0.4 * v; name = "north"; }
  if (blob == 3) { x = 6 + 0.9 * u; y = 4.6 + 0.8 * u + 0.3 * v; name = "slope"; }
  text = text + "p" + (i + 1) + "," + d2s(x, 6) + "," + d2s(y, 6) + "," + name + "\n";
}
File.saveString(text, folder + "/blobs.csv");

run("Cluster Table...",
    "source=[" + folder + "/blobs.csv] scaling=none"
    + " methods=[k-means k=4; gaussian mixture k=4; dbscan radius=0.55 rows=8; hierarchical linkage=ward k=4]"
    + " scanfrom=2 scanto=8 nearrows=8 axes=[First two features] reference=blob choice=medoids representatives=12"
    + " seed=42 width=1500 height=1100 output=[" + folder + "/clustered.csv]"
    + " comparisonfile=[" + folder + "/comparison.csv] agreementfile=[" + folder + "/agreement.csv]"
    + " scanfile=[" + folder + "/scan.csv] representativefile=[" + folder + "/representatives.csv]"
    + " mappicture=[" + folder + "/clusters.png] silhouettepicture=[" + folder + "/silhouettes.png]"
    + " agreementpicture=[" + folder + "/agreement.png] scanpicture=[" + folder + "/scan.png]"
    + " distancepicture=[" + folder + "/distances.png] dendrogrampicture=[" + folder + "/dendrogram.png]");

lines = split(File.openAsString(folder + "/agreement.csv"), "\n");
print("Agreement with the blobs (adjusted Rand index):");
for (k = 1; k < lines.length; k++) {
  cells = split(lines[k], ",");
  if (cells[2] == "blob") print("  " + d2s(parseFloat(cells[3]), 3) + " " + cells[1]);
}
