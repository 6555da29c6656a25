// Four sets of eleven points with the same means, variances, correlation and line (Anscombe 1973,
// doi:10.1080/00031305.1973.10478966). Only one of them is what the numbers suggest; the checks of lines tell the others
// apart: a curve, an outlier, and one point that makes the line alone.
//
// Argument: the folder to write into, "anscombe" when there is none.

folder = getArgument();
if (folder == "") folder = "anscombe";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

x123 = newArray(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
x4 = newArray(8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8);
y1 = newArray(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
y2 = newArray(9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74);
y3 = newArray(7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73);
y4 = newArray(6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89);

text = "id,set,x,y\n";
for (i = 0; i < 11; i++) {
  text = text + "I-" + (i + 1) + ",I," + x123[i] + "," + y1[i] + "\n";
  text = text + "II-" + (i + 1) + ",II," + x123[i] + "," + y2[i] + "\n";
  text = text + "III-" + (i + 1) + ",III," + x123[i] + "," + y3[i] + "\n";
  text = text + "IV-" + (i + 1) + ",IV," + x4[i] + "," + y4[i] + "\n";
}
File.saveString(text, folder + "/quartet.csv");

run("Explore Table...",
    "source=[" + folder + "/quartet.csv] target=y groups=set analyses=[Checks of lines]"
    + " checktable=[" + folder + "/checks.csv] checkpicture=[" + folder + "/checks.png]");

lines = split(File.openAsString(folder + "/checks.csv"), "\n");
for (i = 1; i < lines.length; i++) print(lines[i]);
